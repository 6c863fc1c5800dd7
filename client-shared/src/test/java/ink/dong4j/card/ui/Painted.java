package ink.dong4j.card.ui;

import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.frame.Palettes;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours that screens are kept in, and a view as the frame that is painted with them. */
enum Painted {
    DARK(ColorDepth.TRUECOLOR, Background.DARK),
    LIGHT(ColorDepth.TRUECOLOR, Background.LIGHT),
    NONE(ColorDepth.NONE, Background.UNKNOWN);

    /** A cell of a picture. */
    static final String PICTURE = "[\uE000-\uF8FF]";

    private static final Pattern SGR = Pattern.compile("\u001b\\[([0-9;]*)m");

    private final ColorDepth depth;
    private final Background background;

    Painted(ColorDepth depth, Background background) {
        this.depth = depth;
        this.background = background;
    }

    Palette palette() {
        return Palettes.of(depth, background);
    }

    /** The parameters of SGR that a style is painted with; "-" for none. */
    String sgr(Style style) {
        Frame cell = new Frame(1, 1, List.of(Line.of(new Span("x", style, ""))), 0, 0, false);
        byte[] bytes = new FrameDiff(palette(), false).paint(cell);
        return SGR.matcher(new String(bytes, StandardCharsets.US_ASCII))
                .results()
                .map(result -> result.group(1))
                .filter(parameters -> !parameters.isEmpty() && !parameters.equals("0"))
                .findFirst()
                .orElse("-");
    }

    static Frame frame(View view, int columns, int rows) {
        return new Frame(
                columns,
                rows,
                view.lines(),
                view.caretColumn(),
                view.caretRow(),
                view.caretVisible());
    }

    /** The text of a view, without the blanks at the ends of rows and below the last one. */
    static String text(View view) {
        return trimmed(view.lines().stream().map(line -> withoutPicture(line.text())).toList());
    }

    /** With blanks for the cells of a picture, which these palettes do not know. */
    static String withoutPicture(String text) {
        return text.replaceAll(PICTURE, " ");
    }

    static String trimmed(List<String> rows) {
        return rows.stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }
}
