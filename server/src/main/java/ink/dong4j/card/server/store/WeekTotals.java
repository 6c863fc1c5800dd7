package ink.dong4j.card.server.store;

/**
 * What was kept in some days.
 *
 * @param letters that visitors left for the owner
 * @param unanswered questions that no page answered, each once
 * @param tokens that the days have cost
 * @param entriesWaiting entries of the guestbook that wait for the owner now
 */
public record WeekTotals(long letters, long unanswered, long tokens, long entriesWaiting) {}
