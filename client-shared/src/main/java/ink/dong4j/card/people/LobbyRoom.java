package ink.dong4j.card.people;

import java.util.List;

/**
 * The live room as it stands; one value is shared by all who look at it.
 *
 * @param here how many members there are
 * @param lines the newest, oldest first
 */
public record LobbyRoom(int here, List<LobbyLine> lines) {
    public LobbyRoom {
        lines = List.copyOf(lines);
    }
}
