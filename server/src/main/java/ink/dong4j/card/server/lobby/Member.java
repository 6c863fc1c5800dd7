package ink.dong4j.card.server.lobby;

import java.time.Instant;

/**
 * A visitor who is in the room.
 *
 * @param since when he entered
 */
record Member(LobbyVisit visit, String name, Instant since) {
    Member called(String next) {
        return new Member(visit, next, since);
    }
}
