package ink.dong4j.card.lobby;

import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the room that the visitor has seen, laid out; of many the newest. Immutable.
 *
 * @param look how they are laid out
 */
record RoomText(LineLook look, List<Laid> lines) {
    static final int MOST = 200;

    /**
     * A line of the room as rows of the screen.
     *
     * @param heading what tells how it follows the line above it
     */
    record Laid(LobbyLine line, LineLook.Heading heading, List<Line> rows) {}

    /** A row that can be found again when there are more lines, or other columns. */
    record Place(long number, int row) {}

    RoomText {
        lines = List.copyOf(lines);
    }

    static RoomText empty(LineLook look) {
        return new RoomText(look, List.of());
    }

    /** With the newest lines as they stand now: they take the place of those with their numbers. */
    RoomText with(List<LobbyLine> newest) {
        if (newest.isEmpty()) {
            return this;
        }
        long first = newest.getFirst().number();
        List<LobbyLine> all = new ArrayList<>();
        lines.stream().map(Laid::line).filter(line -> line.number() < first).forEach(all::add);
        all.addAll(newest);
        return laidOut(look, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** The same, laid out in another way. */
    RoomText in(LineLook other) {
        return other.equals(look)
                ? this
                : empty(other).laidOut(other, lines.stream().map(Laid::line).toList());
    }

    /** Lines of which those that are here already and have not changed are not laid out again. */
    private RoomText laidOut(LineLook next, List<LobbyLine> all) {
        Map<Long, Laid> known = new HashMap<>();
        lines.forEach(laid -> known.put(laid.line().number(), laid));
        List<Laid> laid = new ArrayList<>();
        Optional<LobbyLine> above = Optional.empty();
        for (LobbyLine line : all) {
            LineLook.Heading heading = next.heading(above, line);
            Laid before = known.get(line.number());
            boolean same =
                    before != null
                            && before.line().equals(line)
                            && before.heading().equals(heading);
            laid.add(same ? before : new Laid(line, heading, next.rows(heading, line)));
            above = Optional.of(line);
        }
        return new RoomText(next, laid);
    }

    /** How many rows there are. */
    int rows() {
        return lines.stream().mapToInt(laid -> laid.rows().size()).sum();
    }

    List<Line> rows(int from, int count) {
        List<Line> rows = new ArrayList<>();
        int at = 0;
        for (Laid laid : lines) {
            for (Line row : laid.rows()) {
                if (at >= from && at < from + count) {
                    rows.add(row);
                }
                at++;
            }
        }
        return rows;
    }

    Place place(int row) {
        int left = row;
        for (Laid laid : lines) {
            if (left < laid.rows().size()) {
                return new Place(laid.line().number(), left);
            }
            left -= laid.rows().size();
        }
        return new Place(last(), 0);
    }

    /** The row of a place; the first one where its line is not kept any more. */
    int row(Place place) {
        int row = 0;
        for (Laid laid : lines) {
            if (laid.line().number() == place.number()) {
                return row + Math.min(place.row(), laid.rows().size() - 1);
            }
            row += laid.rows().size();
        }
        return place.number() > last() ? row : 0;
    }

    /** The number of the newest line; 0 for none. */
    long last() {
        return lines.isEmpty() ? 0 : lines.getLast().line().number();
    }

    /** How many lines are newer than that with a number. */
    int newer(long number) {
        return (int) lines.stream().filter(laid -> laid.line().number() > number).count();
    }

    /** What others have not read out yet who have read out as far as an earlier text. */
    List<LobbyLine> since(RoomText earlier) {
        List<LobbyLine> fresh = new ArrayList<>();
        for (Laid laid : lines) {
            LobbyLine line = laid.line();
            if (line.number() > earlier.last()) {
                fresh.add(line);
            } else if (line.number() == earlier.last()
                    && line instanceof LobbyLine.Moved moved
                    && earlier.lines().getLast().line() instanceof LobbyLine.Moved shorter
                    && !moved.equals(shorter)) {
                fresh.add(moved.since(shorter));
            }
        }
        return fresh;
    }
}
