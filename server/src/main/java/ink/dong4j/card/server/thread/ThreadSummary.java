package ink.dong4j.card.server.thread;

import ink.dong4j.card.i18n.Lang;
import java.time.Instant;

/**
 * What the owner may know of a conversation before he is let into it: nothing that was said.
 *
 * @param visit the id of the visit
 * @param since when its first question was asked
 * @param questions that were asked
 * @param lang the language of the interface at the last question
 * @param company whether the owner has asked to join, or is there
 */
public record ThreadSummary(
        String visit, Instant since, int questions, Lang lang, boolean company) {}
