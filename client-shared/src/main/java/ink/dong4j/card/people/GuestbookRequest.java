package ink.dong4j.card.people;

import ink.dong4j.card.i18n.Lang;

/** Requests about the guestbook. */
public sealed interface GuestbookRequest extends Request {
    /** The longest name, in characters, as {@link String#length} counts them. */
    int LONGEST_NAME = 40;

    int LONGEST_WORDS = 500;
    int MOST_LINES = 8;

    /**
     * A page of the entries.
     *
     * @param page 1 first
     */
    record Read(int page) implements GuestbookRequest {}

    /**
     * Writes an entry.
     *
     * @param number which of the visit's entries it is, 1 first: sent again under the same number, it is
     *     kept once
     */
    record Sign(int number, Lang lang, String name, String words) implements GuestbookRequest {}
}
