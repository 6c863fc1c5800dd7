package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.util.List;

/**
 * What a visitor asks the assistant.
 *
 * @param words the visitor's words and nothing else
 * @param history earlier exchanges of this visit, oldest first
 * @param lang the language of the interface; an answer follows the language of the words
 */
public record Question(String words, List<Exchange> history, Lang lang) {
    public Question {
        requireNonNull(words, "words is null");
        history = List.copyOf(history);
        requireNonNull(lang, "lang is null");
    }
}
