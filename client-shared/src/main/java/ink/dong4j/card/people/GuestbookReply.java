package ink.dong4j.card.people;

import java.util.List;

/** Replies about the guestbook. */
public sealed interface GuestbookReply extends Reply {
    /**
     * A page of the entries, the newest first.
     *
     * @param number 1 first
     * @param of how many pages there are, 1 for an empty guestbook
     */
    record Page(int number, int of, List<GuestbookEntry> entries) implements GuestbookReply {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry is kept.
     *
     * @param shown whether everybody sees it now, or once the owner has approved it
     */
    record Signed(int number, boolean shown) implements GuestbookReply {}
}
