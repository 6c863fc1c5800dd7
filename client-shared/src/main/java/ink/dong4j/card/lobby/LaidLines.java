package ink.dong4j.card.lobby;

import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.text.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of the room as rows of the screen, of which the last ones that were asked for are kept: a new line
 * lays out no other. Used by the visit's thread.
 */
final class LaidLines {
    /** More than a usual window has rows. */
    private static final int KEPT = 48;

    private final LineLook look;

    private final Map<LobbyLine, List<Line>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<LobbyLine, List<Line>> eldest) {
                    return size() > KEPT;
                }
            };

    LaidLines(LineLook look) {
        this.look = look;
    }

    LineLook look() {
        return look;
    }

    /** The rows of a line without a heading. */
    List<Line> rows(LobbyLine line) {
        List<Line> known = kept.get(line);
        List<Line> rows = known == null ? look.rows(line) : known;
        kept.put(line, rows);
        return rows;
    }
}
