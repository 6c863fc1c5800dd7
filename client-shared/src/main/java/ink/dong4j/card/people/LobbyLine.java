package ink.dong4j.card.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A line of the live room. Every text in it has passed the filter for untrusted text. */
public sealed interface LobbyLine {
    /** Its place: each line's number is one more than the one's before it. */
    long number();

    Instant at();

    /**
     * What somebody said, of one line or several.
     *
     * @param author the number of the member
     */
    record Said(long number, Instant at, long author, String name, String text)
            implements LobbyLine {}

    /** What the owner of the card said to all. */
    record Announced(long number, Instant at, String name, String text) implements LobbyLine {}

    /** A member has another name. */
    record Renamed(long number, Instant at, long author, String from, String to)
            implements LobbyLine {}

    /**
     * Who came and went while nothing was said. While it is the last line it grows, under the same number.
     *
     * @param at when it grew last
     */
    record Moved(long number, Instant at, Group joined, Group left) implements LobbyLine {
        /** What has been added to it since it was shorter. */
        public Moved since(Moved shorter) {
            return new Moved(
                    number, at, joined.since(shorter.joined()), left.since(shorter.left()));
        }
    }

    /**
     * Several members.
     *
     * @param names of the first of them
     * @param count how many they are
     */
    record Group(List<String> names, int count) {
        /** More are told by their number alone. */
        public static final int NAMED = 3;

        public static final Group NOBODY = new Group(List.of(), 0);

        public Group {
            names = List.copyOf(names);
        }

        /** With one more. */
        public Group with(String name) {
            if (names.size() == NAMED) {
                return new Group(names, count + 1);
            }
            return new Group(Stream.concat(names.stream(), Stream.of(name)).toList(), count + 1);
        }

        private Group since(Group shorter) {
            int known = Math.min(shorter.count(), names.size());
            return new Group(names.subList(known, names.size()), count - shorter.count());
        }
    }
}
