package ink.dong4j.card.server.store;

import java.util.List;

/**
 * A page of the guestbook, the newest entry first.
 *
 * @param number 1 first
 * @param of how many pages there are, 1 for an empty guestbook
 */
public record EntryPage(int number, int of, List<KeptEntry> entries) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
