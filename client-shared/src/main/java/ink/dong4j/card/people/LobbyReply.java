package ink.dong4j.card.people;

import java.time.Duration;
import java.util.List;

/** Replies about the live room. */
public sealed interface LobbyReply extends Reply {
    /**
     * The visitor is a member now.
     *
     * @param self his number
     * @param from the number of the first line that he may read
     */
    record Entered(long self, String name, long from, LobbyRoom room) implements LobbyReply {}

    /** Something has happened in the room. */
    record Now(LobbyRoom room) implements LobbyReply, Latest {}

    /** The visitor's own name is another one. */
    record Named(String name) implements LobbyReply {}

    /** A name that the visitor cannot have. */
    record NameRefused(String name, NameProblem problem) implements LobbyReply {}

    /** Why a name cannot be had. */
    enum NameProblem {
        /** Someone here has it, or one that looks like it. */
        TAKEN,
        /** It looks like the owner's, or like a label of the interface. */
        RESERVED,
        /** It is empty, too long, or holds what is no letter, digit or mark of a name. */
        UNUSABLE
    }

    /** Who is here. */
    record Present(People people) implements LobbyReply {}

    /**
     * The room for somebody who is no member.
     *
     * @param from the number of the first line that he may read
     */
    record Seen(People people, long from, LobbyRoom room) implements LobbyReply {}

    /**
     * Members of the room.
     *
     * @param names of the first of them, in the order in which they came
     * @param others how many there are beside
     */
    record People(List<String> names, int others) {
        public People {
            names = List.copyOf(names);
        }
    }

    /** Nothing was said, since the owner wants the visitor to be silent for so long. */
    record Muted(String text, Duration left) implements LobbyReply {}

    /** The owner has put the visitor out of the room for so long. */
    record Removed(Duration left) implements LobbyReply {}
}
