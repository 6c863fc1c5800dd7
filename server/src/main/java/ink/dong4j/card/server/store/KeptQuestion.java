package ink.dong4j.card.server.store;

import java.time.Instant;

/**
 * A question that no page answers, on one line.
 *
 * @param lang the language of the interface in which it was last asked
 * @param times how often it was asked
 */
public record KeptQuestion(
        String words, String lang, long times, Instant firstAsked, Instant lastAsked) {}
