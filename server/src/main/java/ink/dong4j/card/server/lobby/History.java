package ink.dong4j.card.server.lobby;

import ink.dong4j.card.people.LobbyLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest lines of the room. Not thread-safe. */
final class History {
    /** Who comes after a longer pause begins a line of its own. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final int most;
    private final Deque<LobbyLine> lines = new ArrayDeque<>();
    private long lastNumber;

    /**
     * @param most how many of them somebody said
     */
    History(int most) {
        this.most = most;
    }

    List<LobbyLine> lines() {
        return List.copyOf(lines);
    }

    void said(Instant at, long author, String name, String text) {
        add(new LobbyLine.Said(++lastNumber, at, author, name, text));
    }

    void announced(Instant at, String name, String text) {
        add(new LobbyLine.Announced(++lastNumber, at, name, text));
    }

    void renamed(Instant at, long author, String from, String to) {
        add(new LobbyLine.Renamed(++lastNumber, at, author, from, to));
    }

    void joined(Instant at, String name) {
        LobbyLine.Moved so = moved(at);
        add(new LobbyLine.Moved(so.number(), at, so.joined().with(name), so.left()));
    }

    void left(Instant at, String name) {
        LobbyLine.Moved so = moved(at);
        add(new LobbyLine.Moved(so.number(), at, so.joined(), so.left().with(name)));
    }

    /** The last line, taken out to grow; a new one where nobody came or went last. */
    private LobbyLine.Moved moved(Instant at) {
        if (lines.peekLast() instanceof LobbyLine.Moved last
                && at.isBefore(last.at().plus(PAUSE))) {
            lines.removeLast();
            return last;
        }
        return new LobbyLine.Moved(
                ++lastNumber, at, LobbyLine.Group.NOBODY, LobbyLine.Group.NOBODY);
    }

    /** Who came and went takes no place of what was said, and has as many places for itself. */
    private void add(LobbyLine line) {
        lines.addLast(line);
        long said = lines.stream().filter(each -> !(each instanceof LobbyLine.Moved)).count();
        while (said > most || lines.size() > 2 * most) {
            if (!(lines.removeFirst() instanceof LobbyLine.Moved)) {
                said--;
            }
        }
    }
}
