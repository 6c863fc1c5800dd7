package ink.dong4j.card.server.visit;

import java.time.Duration;

/**
 * How long a command waits for a visitor.
 *
 * @param firstByte for input that may never come; with a question in hand it starts after that
 * @param nextByte for more of an input that has begun; one that was promised is waited for as long
 *     as a visit may be idle
 * @param reader for bytes to leave; a visitor that reads nothing for so long has left
 */
record CommandTimeouts(Duration firstByte, Duration nextByte, Duration reader) {
    static final CommandTimeouts DEFAULT =
            new CommandTimeouts(
                    Duration.ofMillis(700), Duration.ofMinutes(1), Duration.ofMinutes(1));
}
