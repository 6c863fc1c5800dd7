package ink.dong4j.card.i18n;

import java.util.Locale;

/** A state at the owner's desk, in a word or two. */
public enum DeskWord {
    ANONYMOUS,
    KNOWN,
    OWNER,
    UNREAD,
    READ,
    /** An entry waits for the owner. */
    WAITING,
    /** Everybody sees an entry. */
    APPROVED,
    SPEAKS,
    MUTED,
    /** The models answer. */
    ANSWERS,
    /** The pages answer since the owner wants it so. */
    PAUSED,
    /** No model is set. */
    PAGES_ONLY,
    OPEN,
    /** Nobody comes in but the owner. */
    DRAINING,
    WORKS,
    BROKEN,
    /** A day with all its visits. */
    DAY,
    /** Visits of a kind. */
    VISIT,
    LANGUAGE,
    PAGE,
    /** Answers, by who gave them. */
    ANSWER,
    /** A question that the card suggests. */
    QUESTION;

    /** For programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
