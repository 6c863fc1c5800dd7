package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyReply;
import java.util.function.Function;

/** How the visitor stands to the room. */
sealed interface Stay {
    /** It was asked for. */
    record Entering() implements Stay {}

    /**
     * He is a member.
     *
     * @param self his number
     */
    record Inside(long self, String name) implements Stay {}

    /** He is none, and why. */
    record Outside(Function<Phrases, String> why) implements Stay {}

    /** He only looks at it from outside. */
    record Looking(LobbyReply.People people) implements Stay {}

    /** His number as a member; 0 for none. */
    default long self() {
        return this instanceof Inside inside ? inside.self() : 0;
    }
}
