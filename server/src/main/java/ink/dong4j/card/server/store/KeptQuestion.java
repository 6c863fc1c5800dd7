package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A question that no page answers, on one line.
 *
 * @param lang the language of the interface in which it was last asked
 * @param times how often it was asked
 */
public record KeptQuestion(
        String words, String lang, long times, Instant firstAsked, Instant lastAsked) {
    public KeptQuestion {
        requireNonNull(words, "words is null");
        requireNonNull(lang, "lang is null");
        requireNonNull(firstAsked, "firstAsked is null");
        requireNonNull(lastAsked, "lastAsked is null");
    }
}
