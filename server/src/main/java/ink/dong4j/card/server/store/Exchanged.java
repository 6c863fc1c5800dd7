package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;

/**
 * A question and what was answered.
 *
 * @param speaker a word for who answered
 */
public record Exchanged(String question, String answer, Lang lang, String speaker) {}
