package ink.dong4j.card.i18n;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    QUESTION,
    /** Visits, by what they are for: the interface; an answer; what {@code ssh host} prints; files; the desk. */
    TERMINAL,
    ASK,
    HELP,
    CARD,
    JSON,
    VCARD,
    FINGERPRINT,
    FILES,
    SFTP,
    SCP,
    DESK,
    /** Nobody was let in. */
    TURNED_AWAY,
    /** A command that does not exist. */
    UNKNOWN,
    /** Who answered, beside the owner: a model, the card's pages, nobody; or it was stopped. */
    MODEL,
    PAGES,
    NOBODY,
    STOPPED,
    /** What the owner does about a visitor's conversation. */
    ASK_TO_JOIN,
    JOIN,
    HAND_BACK;

    private static final Map<String, DeskWord> BY_KEY =
            Arrays.stream(values()).collect(toMap(DeskWord::key, identity()));

    public static Optional<DeskWord> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** For programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
