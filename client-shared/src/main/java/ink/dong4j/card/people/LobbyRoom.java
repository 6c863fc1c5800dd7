package ink.dong4j.card.people;

import java.time.Instant;
import java.util.List;

/**
 * The live room as it stands; one value is shared by all who look at it.
 *
 * @param at the server's time, by which days are told apart
 * @param here how many members there are
 * @param lines the newest, oldest first
 */
public record LobbyRoom(Instant at, int here, List<LobbyLine> lines) {
    public LobbyRoom {
        lines = List.copyOf(lines);
    }
}
