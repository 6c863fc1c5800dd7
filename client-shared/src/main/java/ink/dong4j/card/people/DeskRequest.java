package ink.dong4j.card.people;

import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskTopic;
import java.util.Optional;

/** Requests about the owner's desk. */
public sealed interface DeskRequest extends Request {
    /**
     * Tells of a topic at once, and again whenever it has changed, until the next look or until nobody looks.
     *
     * @param id of the row that is told of in full; empty for all rows
     */
    record Look(DeskTopic topic, String id) implements DeskRequest {
        public static Look at(DeskTopic topic) {
            return new Look(topic, "");
        }
    }

    /** Nobody looks any more. */
    record Away() implements DeskRequest {}

    /**
     * Does something.
     *
     * @param about the id of a row or its beginning, for some deeds with a time behind it; or words
     */
    record Act(DeskDeed deed, String about) implements DeskRequest {
        /** As it is typed. */
        public String line() {
            return (deed.command() + " " + about).strip();
        }
    }

    /** Reads a line as it is typed behind {@code ssh owner@host}, or at the desk; empty where it is none. */
    static Optional<DeskRequest> of(String line) {
        String[] words = line.strip().split("\\s+", 2);
        String first = words[0];
        String rest = words.length > 1 ? words[1] : "";
        Optional<DeskDeed> deed = DeskDeed.named(first, rest);
        if (deed.isPresent()) {
            return Optional.of(new Act(deed.get(), deed.get().about(rest)));
        }
        if (first.equals("notice") && rest.isEmpty()) {
            return Optional.of(new Act(DeskDeed.SILENCE, ""));
        }
        // A deed without the entry that it is about looks at none.
        boolean entry = rest.split("\\s+").length == 1 && !DeskDeed.isNamed(first, rest);
        return DeskTopic.named(first).filter(_ -> entry).map(topic -> new Look(topic, rest));
    }

    /** Whether a line begins as one of the desk's does, so that nobody else reads it. */
    static boolean begins(String line) {
        String first = line.strip().split("\\s+", 2)[0];
        return DeskTopic.named(first).isPresent() || DeskDeed.isBegun(first);
    }
}
