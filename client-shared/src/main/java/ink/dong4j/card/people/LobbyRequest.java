package ink.dong4j.card.people;

import ink.dong4j.card.i18n.Lang;

/** Requests about the live room. */
public sealed interface LobbyRequest extends Request {
    /**
     * To become a member.
     *
     * @param lang of the name that a visitor without one is given
     */
    record Enter(Lang lang) implements LobbyRequest {}

    record Leave() implements LobbyRequest {}

    /** To say something to everyone. */
    record Say(String text) implements LobbyRequest {
        /** More are refused. In code points. */
        public static final int MOST_CHARACTERS = 1000;
    }

    record Rename(String name) implements LobbyRequest {
        /** A wider name is refused. */
        public static final int MOST_COLUMNS = 20;
    }

    /** Who is here. */
    record Who() implements LobbyRequest {}

    /** To see it without becoming a member. */
    record Look() implements LobbyRequest {}
}
