package ink.dong4j.card.ui;

import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.Palette;
import java.util.List;
import java.util.stream.Collectors;

/** The colours that screens are kept in, and a view as the frame that is painted with them. */
enum Painted {
    DARK(ColorDepth.TRUECOLOR, Background.DARK),
    LIGHT(ColorDepth.TRUECOLOR, Background.LIGHT),
    NONE(ColorDepth.NONE, Background.UNKNOWN);

    private final ColorDepth depth;
    private final Background background;

    Painted(ColorDepth depth, Background background) {
        this.depth = depth;
        this.background = background;
    }

    Palette palette() {
        return Palette.of(depth, background);
    }

    static Frame frame(View view, int columns, int rows) {
        return Frame.of(
                columns,
                rows,
                view.lines(),
                view.caretColumn(),
                view.caretRow(),
                view.caretVisible());
    }

    /** The text of a view, without the blanks at the ends of rows and below the last one. */
    static String text(View view) {
        return trimmed(view.lines().stream().map(line -> line.text()).toList());
    }

    static String trimmed(List<String> rows) {
        return rows.stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
