package ink.dong4j.card.server.thread;

import java.util.Locale;

/** What the owner does about a visitor's conversation, as the audit log calls it. */
public enum OwnerDeed {
    /** He asks the visitor to let him in. */
    ASK_TO_JOIN,
    /** He was let in and reads what was said. */
    JOIN,
    /** He is no longer there, by himself or not: the assistant answers again. */
    HAND_BACK;

    /** For the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
