package ink.dong4j.card.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the owner can do at his desk. Each is asked for once more before it is done, and kept in the audit log. */
public enum DeskDeed {
    /** Takes the sentence to all visits back. */
    SILENCE(DeskTopic.DESK, "notice", "off", About.NOTHING, "n"),
    /** Says a sentence to all visits, until it is taken back. */
    NOTICE(DeskTopic.DESK, "notice", "", About.WORDS, "n"),
    /** Lets the card's pages answer in place of the models. */
    PAUSE(DeskTopic.DESK, "pause", "", About.NOTHING, "p"),
    UNPAUSE(DeskTopic.DESK, "pause", "off", About.NOTHING, "p"),
    /** Lets nobody in any more but the owner. */
    DRAIN(DeskTopic.DESK, "drain", "", About.NOTHING, "d"),
    ADMIT(DeskTopic.DESK, "drain", "off", About.NOTHING, "d"),
    /** Ends a visit. */
    DISCONNECT(DeskTopic.WHO, "disconnect", "", About.ENTRY, "x"),
    /** Marks a letter as read. */
    READ(DeskTopic.INBOX, "inbox", "done", About.ENTRY, "d"),
    DISCARD(DeskTopic.INBOX, "inbox", "delete", About.ENTRY, "x"),
    /** Lets all visitors see an entry of the guestbook. */
    APPROVE(DeskTopic.GUESTBOOK, "guestbook", "approve", About.ENTRY, "a"),
    DELETE(DeskTopic.GUESTBOOK, "guestbook", "delete", About.ENTRY, "x"),
    /** Keeps a member of the live room from speaking for a while. */
    MUTE(DeskTopic.LOBBY, "lobby", "mute", About.ENTRY_AND_TIME, "m"),
    /** Puts a member out of the live room. */
    KICK(DeskTopic.LOBBY, "lobby", "kick", About.ENTRY, "x"),
    /** Forgets the questions. */
    CLEAR(DeskTopic.QUESTIONS, "questions", "clear", About.NOTHING, "c");

    /** What a deed is about, behind its words. */
    private enum About {
        NOTHING,
        WORDS,
        /** The id of a row, or its beginning. */
        ENTRY,
        ENTRY_AND_TIME
    }

    private final DeskTopic topic;
    private final String first;
    private final String second;
    private final About about;
    private final String key;

    DeskDeed(DeskTopic topic, String first, String second, About about, String key) {
        this.topic = topic;
        this.first = first;
        this.second = second;
        this.about = about;
        this.key = key;
    }

    /** Where it is done. */
    public DeskTopic topic() {
        return topic;
    }

    /** The letter for it on the screen of its topic. */
    public String key() {
        return key;
    }

    /** Whether it is done to a row. */
    public boolean isOnRow() {
        return about == About.ENTRY || about == About.ENTRY_AND_TIME;
    }

    /** Whether it needs words of the owner. */
    public boolean wantsWords() {
        return about == About.WORDS;
    }

    /** For programs and the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is asked for, without what it is about. */
    public String command() {
        return second.isEmpty() ? first : first + " " + second;
    }

    /** What may be done to the rows of a topic. */
    public static List<DeskDeed> onRowsOf(DeskTopic topic) {
        return Arrays.stream(values())
                .filter(deed -> deed.topic == topic && deed.isOnRow())
                .toList();
    }

    /**
     * The deed that words ask for.
     *
     * @param rest what stands behind the first word; empty for nothing
     */
    public static Optional<DeskDeed> named(String first, String rest) {
        String second = rest.split("\\s+", 2)[0];
        return Arrays.stream(values())
                .filter(deed -> deed.first.equals(first) && deed.fits(second, rest))
                .findFirst();
    }

    /** Whether a word is the first one of a deed. */
    public static boolean isBegun(String first) {
        return Arrays.stream(values()).anyMatch(deed -> deed.first.equals(first));
    }

    /** Whether two words ask for a deed, whatever else it needs. */
    public static boolean isNamed(String first, String second) {
        return Arrays.stream(values())
                .anyMatch(deed -> deed.first.equals(first) && deed.second.equals(second));
    }

    /** What the deed is about, of what stands behind the first word. */
    public String about(String rest) {
        return rest.substring(second.length()).strip();
    }

    private boolean fits(String given, String rest) {
        if (!second.isEmpty() && !given.equals(second)) {
            return false;
        }
        int words = about(rest).isEmpty() ? 0 : about(rest).split("\\s+").length;
        return switch (about) {
            case NOTHING -> words == 0;
            case WORDS -> words > 0;
            case ENTRY -> words == 1;
            case ENTRY_AND_TIME -> words == 1 || words == 2;
        };
    }
}
