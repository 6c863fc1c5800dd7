package ink.dong4j.card.i18n;

import java.util.Locale;

/** What stands in a column of a report at the owner's desk. */
public enum DeskColumn {
    ID,
    /** What a visit is for, in the log's words. */
    KIND,
    SINCE,
    /** Since the last key. */
    IDLE,
    ADDRESS,
    /** Columns and rows of the terminal. */
    WINDOW,
    LANGUAGE,
    /** Who it is, as far as a key has proved it. */
    STANDING,
    NAME,
    STATE,
    WRITTEN,
    REPLY_TO,
    WORDS,
    TIMES,
    FIRST_ASKED,
    LAST_ASKED,
    DAY,
    LIMIT,
    SPENT,
    RESERVED,
    LEFT,
    WHEN,
    WHO,
    DEED,
    ABOUT,
    /** Visits that go on now. */
    HERE,
    UNREAD,
    /** Entries of the guestbook that wait for the owner. */
    WAITING,
    /** Who is in the live room. */
    MEMBERS,
    UNANSWERED,
    TODAY,
    DELIVERIES,
    ASSISTANT,
    DOOR,
    NOTICE,
    STORE,
    /** What is wrong with the database, and how it is mended. */
    FAULT,
    /** Questions of a visit to the assistant. */
    ASKED,
    UPTIME;

    /** For programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
