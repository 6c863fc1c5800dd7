package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;

/**
 * A question and what was answered.
 *
 * @param speaker a word for who answered
 */
public record Exchanged(String question, String answer, Lang lang, String speaker) {
    public Exchanged {
        requireNonNull(question, "question is null");
        requireNonNull(answer, "answer is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(speaker, "speaker is null");
    }
}
