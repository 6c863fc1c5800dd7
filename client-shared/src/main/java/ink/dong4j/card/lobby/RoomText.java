package ink.dong4j.card.lobby;

import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the room that the visitor may read. They are the room's own, which all its members share;
 * only what is in sight is laid out.
 *
 * @param lines not copied
 */
record RoomText(LaidLines laid, List<LobbyLine> lines) {
    /** A row that can be found again when there are more lines, or other columns. */
    record Place(long number, int row) {}

    /**
     * What is in sight.
     *
     * @param first the place of the first row
     * @param isWhole whether nothing stands above it
     * @param below how many lines stand below it or end there
     */
    record Window(List<Line> rows, Place first, boolean isWhole, int below) {}

    static RoomText empty(LineLook look) {
        return new RoomText(new LaidLines(look), List.of());
    }

    /**
     * The room as it stands now.
     *
     * @param from the number of the first line that the visitor may read
     */
    RoomText with(List<LobbyLine> newest, long from) {
        int start = 0;
        while (start < newest.size() && newest.get(start).number() < from) {
            start++;
        }
        return new RoomText(laid, newest.subList(start, newest.size()));
    }

    /** The same, laid out in another way. */
    RoomText in(LineLook other) {
        return other.equals(laid.look()) ? this : new RoomText(new LaidLines(other), lines);
    }

    /** The newest rows. */
    Window newest(int room) {
        List<List<Line>> found = new ArrayList<>();
        int count = 0;
        int index = lines.size();
        while (index > 0 && count < room) {
            index--;
            found.addFirst(rows(index));
            count += found.getFirst().size();
        }
        List<Line> all = found.stream().flatMap(List::stream).toList();
        int cut = Math.max(0, count - room);
        return new Window(
                all.subList(cut, count), new Place(number(index), cut), index + cut == 0, 0);
    }

    /** The rows from a place on; the newest ones where fewer would be in sight. */
    Window from(Place place, int room) {
        int index = index(place);
        List<Line> all = new ArrayList<>();
        int next = index;
        while (next < lines.size() && all.size() - place.row() < room) {
            all.addAll(rows(next));
            next++;
        }
        int cut = Math.min(place.row(), Math.max(0, all.size() - 1));
        if (all.size() - cut <= room && next == lines.size()) {
            return newest(room);
        }
        List<Line> rows = all.subList(cut, cut + room);
        boolean cutOff = all.size() - cut > room;
        int below = lines.size() - next + (cutOff ? 1 : 0);
        return new Window(rows, new Place(number(index), cut), index + cut == 0, below);
    }

    /** The place so many rows further down, or up where it is negative; the first one at the most. */
    Place moved(Place place, int by) {
        int index = index(place);
        int row = place.row() + by;
        while (row < 0 && index > 0) {
            index--;
            row += rows(index).size();
        }
        while (index < lines.size() - 1 && row >= rows(index).size()) {
            row -= rows(index).size();
            index++;
        }
        return new Place(number(index), Math.max(0, row));
    }

    /** The number of the newest line; 0 for none. */
    long last() {
        return lines.isEmpty() ? 0 : lines.getLast().number();
    }

    /** How many lines are newer than that with a number. */
    int newer(long number) {
        return (int) lines.stream().filter(line -> line.number() > number).count();
    }

    /** What has come since an earlier state, each line once; the last one as far as it has grown. */
    List<LobbyLine> since(RoomText earlier) {
        List<LobbyLine> fresh = new ArrayList<>();
        for (LobbyLine line : lines) {
            if (line.number() > earlier.last()) {
                fresh.add(line);
            } else if (line.number() == earlier.last()
                    && line instanceof LobbyLine.Moved moved
                    && earlier.lines().getLast() instanceof LobbyLine.Moved shorter
                    && !moved.equals(shorter)) {
                fresh.add(moved.since(shorter));
            }
        }
        return fresh;
    }

    /** How many lines have come and gone since an earlier state. */
    int missed(RoomText earlier) {
        return earlier.lines().isEmpty() || lines.isEmpty()
                ? 0
                : (int) Math.max(0, lines.getFirst().number() - earlier.last() - 1);
    }

    private List<Line> rows(int index) {
        LobbyLine line = lines.get(index);
        Optional<LobbyLine> above =
                index == 0 ? Optional.empty() : Optional.of(lines.get(index - 1));
        List<Line> rows = laid.rows(line);
        return laid.look()
                .heading(above, line)
                .map(
                        heading -> {
                            List<Line> headed = new ArrayList<>(rows);
                            headed.addFirst(heading);
                            return headed;
                        })
                .orElse(rows);
    }

    private long number(int index) {
        return lines.isEmpty() ? 0 : lines.get(index).number();
    }

    /** Where the line of a place stands; the first one where it is not kept any more. */
    private int index(Place place) {
        int index = 0;
        while (index < lines.size() - 1 && lines.get(index).number() < place.number()) {
            index++;
        }
        return index;
    }
}
