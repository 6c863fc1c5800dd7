package ink.dong4j.card.server.store;

/** How many entries the guestbook has that everybody sees, and that wait for the owner. */
public record EntryCounts(int shown, int waiting) {}
