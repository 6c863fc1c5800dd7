package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import java.time.Instant;

/**
 * An entry of the guestbook.
 *
 * @param id made by whoever writes it; one that is written again under the same id is kept once
 * @param lang the language of the interface in which it was written
 * @param name as the visitor calls himself, on one line
 */
public record KeptEntry(
        String id, Lang lang, String name, String words, Instant written, State state) {
    /** Who sees it. */
    public enum State {
        /** Everybody. */
        SHOWN,
        /** The owner, who has not approved it yet. */
        WAITING
    }

    /** The longest name, in characters, as {@link String#length} counts them. */
    public static final int LONGEST_NAME = 40;

    public static final int LONGEST_WORDS = 500;
    public static final int MOST_LINES = 8;

    /**
     * @throws IllegalArgumentException when a part of it is blank or longer than allowed
     */
    public KeptEntry {
        requireNonNull(lang, "lang is null");
        requireNonNull(written, "written is null");
        requireNonNull(state, "state is null");
        if (!fits(name, words)) {
            throw new IllegalArgumentException("an entry that is blank or too long");
        }
    }

    /** Whether a name and words can be an entry. */
    public static boolean fits(String name, String words) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.indexOf('\n') < 0
                && !words.isBlank()
                && words.length() <= LONGEST_WORDS
                && words.lines().count() <= MOST_LINES;
    }
}
