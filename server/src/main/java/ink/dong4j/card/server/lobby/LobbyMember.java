package ink.dong4j.card.server.lobby;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of the room as the owner sees him.
 *
 * @param id his number
 * @param since when he entered
 * @param muted how long he may say nothing
 */
public record LobbyMember(long id, String name, Instant since, Optional<Duration> muted) {}
