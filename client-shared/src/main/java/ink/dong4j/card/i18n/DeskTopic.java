package ink.dong4j.card.i18n;

import java.util.Locale;
import java.util.Optional;

/** What the owner's desk tells of, each part under a word that is typed for it. */
public enum DeskTopic {
    /** All in a few figures. */
    DESK,
    /** Who is here. */
    WHO,
    /** Letters of visitors. */
    INBOX,
    GUESTBOOK,
    /** Who is in the live room. */
    LOBBY,
    /** Questions that no page answered. */
    QUESTIONS,
    /** What the day has cost. */
    TOKENS,
    /** How many came on the last days, and what they looked at. */
    VISITS,
    /** What was done at the desk. */
    AUDIT;

    /** How it is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic that a word asks for. */
    public static Optional<DeskTopic> named(String word) {
        if (word.equals("status")) {
            return Optional.of(DESK);
        }
        for (DeskTopic topic : values()) {
            if (topic.word().equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
