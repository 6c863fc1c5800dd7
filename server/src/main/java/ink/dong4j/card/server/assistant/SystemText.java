package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.ui.Aside;
import java.util.Optional;

/**
 * What a model is told before a question.
 *
 * @param lang of the question's words
 * @param support the pages in it, to be told before the first text of the answer; empty when nothing
 *     was looked up, as for a greeting
 */
record SystemText(String text, Lang lang, Optional<Aside.Support> support) {}
