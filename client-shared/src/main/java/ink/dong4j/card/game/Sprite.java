package ink.dong4j.card.game;

import java.util.List;

/**
 * A figure in printable ASCII. Blanks let through what is behind them.
 *
 * @param rows from the top, all of one length
 */
record Sprite(List<String> rows) {
    Sprite {
        rows = List.copyOf(rows);
    }

    static Sprite of(String... rows) {
        return new Sprite(List.of(rows));
    }

    int columns() {
        return rows.getFirst().length();
    }

    int height() {
        return rows.size();
    }
}
