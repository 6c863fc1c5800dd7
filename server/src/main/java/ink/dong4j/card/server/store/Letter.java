package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Safe;
import java.util.UUID;

/**
 * A message that a visitor leaves for the owner.
 *
 * @param id made by whoever sends it; one that is sent again under the same id is kept once
 * @param name as the visitor calls himself; may be empty
 * @param replyTo where the owner may answer; may be empty
 */
public record Letter(String id, Lang lang, String name, String replyTo, String words) {
    /** The longest name, in characters, as {@link String#length} counts them. */
    public static final int LONGEST_NAME = 40;

    public static final int LONGEST_REPLY_TO = 120;
    public static final int LONGEST_WORDS = 4_000;

    /**
     * @throws IllegalArgumentException when there are no words, or anything is longer than allowed
     */
    public Letter {
        requireNonNull(lang, "lang is null");
        if (words.isBlank()) {
            throw new IllegalArgumentException("a letter without words");
        }
        if (name.length() > LONGEST_NAME
                || replyTo.length() > LONGEST_REPLY_TO
                || words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("a letter that is too long");
        }
    }

    /** Whether words are left, and short enough, once they are made safe. */
    public static boolean fits(String words) {
        String safe = Safe.text(words).strip();
        return !safe.isEmpty() && safe.length() <= LONGEST_WORDS;
    }

    /**
     * A letter with a new id, of what a visitor typed: made safe, the name and the address in one line
     * each and cut where they are too long.
     *
     * @throws IllegalArgumentException when the words do not {@link #fits fit}
     */
    public static Letter of(Lang lang, String name, String replyTo, String words) {
        return new Letter(
                UUID.randomUUID().toString(),
                lang,
                line(name, LONGEST_NAME),
                line(replyTo, LONGEST_REPLY_TO),
                Safe.text(words).strip());
    }

    private static String line(String text, int longest) {
        return Wording.cut(Safe.line(text, 2 * longest), longest);
    }
}
