package ink.dong4j.card.server.lobby;

import ink.dong4j.card.people.LobbyLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The newest lines of the room. Not thread-safe. */
final class History {
    /** More than any window shows; every member may read back so far. */
    static final int KEPT = 200;

    private final Deque<LobbyLine> lines = new ArrayDeque<>();
    private long lastNumber;

    List<LobbyLine> lines() {
        return List.copyOf(lines);
    }

    /** The number of the line from which on so many were said, or all that are kept. */
    long newest(int said) {
        long first = lastNumber + 1;
        int found = 0;
        Iterator<LobbyLine> back = lines.descendingIterator();
        while (back.hasNext() && found < said) {
            LobbyLine line = back.next();
            first = line.number();
            found += line instanceof LobbyLine.Moved ? 0 : 1;
        }
        return first;
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
        if (lines.peekLast() instanceof LobbyLine.Moved last) {
            lines.removeLast();
            return last;
        }
        return new LobbyLine.Moved(
                ++lastNumber, at, LobbyLine.Group.NOBODY, LobbyLine.Group.NOBODY);
    }

    private void add(LobbyLine line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }
}
