package ink.dong4j.card.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever frames follow one another, the terminal shows the last one. */
class FrameDiffTest {
    private static final List<String> NARROW = List.of("e\u0301", "a\u0300\u0301", "ن\u0651");
    private static final List<String> WIDE =
            List.of("👨‍👩‍👧", "🇨🇳", "👍🏽", "❤️", "ﾊﾞ", "か\u3099");
    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "b",
                    "word",
                    " ",
                    "   ",
                    "中",
                    "文字",
                    "，",
                    "─",
                    "é",
                    "😀",
                    "streamed text ",
                    "\u0007");
    private static final List<String> LINKS =
            List.of("", "", "", "", "https://a.org", "mailto:a@b.org", "javascript:x");

    @Property(tries = 100)
    void theTerminalShowsTheLastFrame(@ForAll Random random) {
        int rows = 2 + random.nextInt(14);
        show(random, 2 + random.nextInt(30), rows, lines(random, rows), 0);
    }

    /** Long lines between a fixed header and footer, so that moving them is worth a scroll. */
    @Property(tries = 80)
    void theTerminalShowsTheLastFrameWhenLinesMove(@ForAll Random random) {
        int rows = 6 + random.nextInt(10);
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(3); i < rows; i++) {
            lines.add(longLine(random));
        }
        show(random, 25 + random.nextInt(10), rows, lines, 1 + random.nextInt(4));
    }

    @Property(tries = 100)
    void aLineThatWasKeptIsTheSame(@ForAll Random random) {
        Line line = line(random);
        Line other = line(random);
        String kept = KeptLine.of(line);
        assertThat(KeptLine.line(kept)).isEqualTo(line);
        assertThat(KeptLine.isSame(kept, line)).isTrue();
        assertThat(KeptLine.isSame(kept, other)).isEqualTo(line.equals(other));
    }

    /** Not every terminal forgets, when its cursor is sent back, that it was about to wrap. */
    @Example
    void aRowThatIsFullDoesNotMoveWhatIsDrawnAfterIt() {
        int rows = 12;
        TestScreen screen = new TestScreen(4, rows, alone());
        Palette palette = Palettes.of(ColorDepth.NONE, Background.DARK);
        FrameDiff diff = new FrameDiff(palette, true);
        for (String text : List.of("full", "rows", "come", "and", "go")) {
            Frame frame = new Frame(4, rows, List.of(Line.EMPTY, Line.of(text)), 0, 10, true);
            screen.write(diff.paint(frame));
            assertThat(screen.cells()).isEqualTo(cellByCell(frame, palette));
        }
    }

    private static void show(
            Random random, int columns, int rows, List<Line> first, int mostMoved) {
        Palette palette = palette(random);
        TestScreen screen = new TestScreen(columns, rows, alone());
        FrameDiff diff = new FrameDiff(palette, true);
        List<Line> lines = first;
        int caretColumn = random.nextInt(columns);
        int caretRow = random.nextInt(rows);
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(3) == 0) {
                caretColumn = random.nextInt(columns + 2);
                caretRow = random.nextInt(rows + 2);
            }
            boolean caretVisible = random.nextInt(5) > 0;
            Frame frame = new Frame(columns, rows, lines, caretColumn, caretRow, caretVisible);
            byte[] bytes = random.nextInt(10) == 0 ? diff.repaint(frame) : diff.paint(frame);
            screen.write(bytes);
            List<String> cells = screen.cells();
            List<String> expected = cellByCell(frame, palette);
            if (!cells.equals(expected)) {
                assertThat(cells).as("frame %d: %s", i, legible(bytes)).isEqualTo(expected);
            }
            assertThat(screen.caretVisible()).isEqualTo(frame.caretVisible());
            if (frame.caretVisible()) {
                assertThat(screen.caret()).containsExactly(frame.caretColumn(), frame.caretRow());
            }
            assertThat(diff.paint(frame)).isEmpty();
            lines = mostMoved > 0 ? moved(random, lines, mostMoved) : changed(random, lines, rows);
        }
    }

    private static String legible(byte[] bytes) {
        return new String(bytes, UTF_8).replace("\033", "^[");
    }

    /** Such terminals draw the parts of an emoji one after another, and so run over what follows. */
    @Property(tries = 100)
    void clustersOfOtherColumnsSpoilNothingElse(@ForAll Random random) {
        Palette palette = palette(random);
        int columns = 2 + random.nextInt(30);
        int rows = 2 + random.nextInt(8);
        Map<String, String> asParts = alone();
        asParts.put("👨‍👩‍👧", "\ue100\ue101\ue102\ue103\ue104\ue105");
        asParts.put("🇨🇳", "\ue200\ue201");
        asParts.put("❤️", "\ue300");
        TestScreen screen = new TestScreen(columns, rows, asParts);
        FrameDiff diff = new FrameDiff(palette, true);
        List<Line> lines = lines(random, rows);
        for (int i = 0; i < 6; i++) {
            Frame frame = frame(random, columns, rows, lines);
            screen.write(diff.paint(frame));
            List<String> cells = screen.cells();
            List<String> expected = cellByCell(frame, palette);
            RowPainter painter = new RowPainter(columns);
            for (int cell = 0; cell < cells.size(); cell++) {
                Row row = painter.row(frame.line(cell / columns));
                int column = cell % columns;
                if (!isDisputed(painter, row, column) && !isDisputed(painter, row, column - 1)) {
                    assertThat(cells.get(cell)).isEqualTo(expected.get(cell));
                }
            }
            lines = changed(random, lines, rows);
        }
    }

    private static boolean isDisputed(RowPainter painter, Row row, int column) {
        if (column < 0 || row.glyph(column) > Row.FIRST_CLUSTER) {
            return false;
        }
        String cluster = painter.cluster(row.glyph(column));
        return Width.isDisputed(cluster, 0, cluster.length());
    }

    private static Map<String, String> alone() {
        Map<String, String> standIns = new LinkedHashMap<>();
        for (String cluster : NARROW) {
            standIns.put(cluster, Character.toString(0xE000 + standIns.size()));
        }
        for (String cluster : WIDE) {
            standIns.put(cluster, Character.toString(0x20000 + standIns.size()));
        }
        return standIns;
    }

    private static Palette palette(Random random) {
        return Palettes.of(
                pick(random, List.of(ColorDepth.values())),
                pick(random, List.of(Background.values())));
    }

    private static Frame frame(Random random, int columns, int rows, List<Line> lines) {
        return new Frame(
                columns,
                rows,
                lines,
                random.nextInt(columns + 2),
                random.nextInt(rows + 2),
                random.nextInt(4) > 0);
    }

    private static List<Line> lines(Random random, int rows) {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(rows + 2); i > 0; i--) {
            lines.add(line(random));
        }
        return lines;
    }

    private static Line line(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\u0301" : "");
            for (int j = random.nextInt(6); j > 0; j--) {
                int kind = random.nextInt(12);
                List<String> from = kind == 0 ? WIDE : kind == 1 ? NARROW : TEXTS;
                text.append(pick(random, from)).append(kind == 1 ? "x" : "");
            }
            Style style =
                    Style.of(
                            pick(
                                    random,
                                    List.copyOf(EnumSet.complementOf(EnumSet.of(Tone.PICTURE)))));
            style = random.nextInt(4) == 0 ? style.asBold() : style;
            style = random.nextInt(5) == 0 ? style.asDim() : style;
            style = random.nextInt(5) == 0 ? style.asItalic() : style;
            style = random.nextInt(5) == 0 ? style.asUnderlined() : style;
            style = random.nextInt(5) == 0 ? style.asInverse() : style;
            spans.add(new Span(text.toString(), style, pick(random, LINKS)));
        }
        return new Line(spans);
    }

    private static Line longLine(Random random) {
        return Line.of(Span.of("%08x %08x ".formatted(random.nextInt(), random.nextInt())))
                .plus(line(random).spans().toArray(Span[]::new));
    }

    /** The next screen: the lines between the ends moved up or down, and others came in. */
    private static List<Line> moved(Random random, List<Line> lines, int most) {
        List<Line> next = new ArrayList<>(lines);
        int top = random.nextInt(2);
        int bottom = next.size() - 1 - random.nextInt(2);
        boolean up = random.nextBoolean();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            next.remove(up ? top : bottom);
            Line line = random.nextInt(4) == 0 ? Line.EMPTY : longLine(random);
            next.add(up ? bottom : top, line);
        }
        int at = random.nextInt(next.size());
        if (random.nextInt(3) == 0) {
            next.set(at, next.get(at).plus(Span.of(" more", Tone.ACCENT)));
        }
        return next;
    }

    /** The next screen: other lines, one other line, more text in a line, or lines that moved. */
    private static List<Line> changed(Random random, List<Line> lines, int rows) {
        List<Line> next = new ArrayList<>(lines);
        int at = random.nextInt(lines.size() + 1);
        switch (random.nextInt(6)) {
            case 0 -> {
                return lines(random, rows);
            }
            case 1 -> next.add(at, line(random));
            case 2 -> {
                int more = 1 + random.nextInt(3);
                next.addAll(at, List.of(line(random), line(random)).subList(0, Math.min(more, 2)));
                next.removeIf(_ -> next.size() > rows);
            }
            case 3 -> {
                if (at < next.size()) {
                    next.remove(at);
                }
            }
            case 4 -> {
                if (at < next.size()) {
                    next.set(at, next.get(at).plus(Span.of("more" + pick(random, WIDE))));
                }
            }
            default -> {
                int end = at + random.nextInt(next.size() - at + 1);
                for (int i = Math.min(end - at, 1 + random.nextInt(3)); i > 0; i--) {
                    next.remove(at);
                    next.add(Math.min(end - 1, next.size()), line(random));
                }
            }
        }
        return next;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What a terminal shows when each cell is drawn by itself, from nothing. */
    private static List<String> cellByCell(Frame frame, Palette palette) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowPainter painter = new RowPainter(frame.columns());
        for (int i = 0; i < frame.rows(); i++) {
            Row row = painter.row(frame.line(i));
            for (int column = 0; column < frame.columns(); column++) {
                int glyph = row.glyph(column);
                if (glyph == Row.CONTINUATION) {
                    continue;
                }
                int look = row.look(column);
                String place = "\033[" + (i + 1) + ";" + (column + 1) + "H";
                String link = "\033]8;;" + painter.link(look) + "\033\\";
                String text = glyph >= 0 ? Character.toString(glyph) : painter.cluster(glyph);
                out.writeBytes((place + sgr(palette, look) + link + text).getBytes(UTF_8));
            }
        }
        TestScreen screen = new TestScreen(frame.columns(), frame.rows(), alone());
        screen.write(out.toByteArray());
        return screen.cells();
    }

    private static String sgr(Palette palette, int look) {
        StringBuilder sgr = new StringBuilder("\033[0");
        int attributes = palette.attributes(look);
        sgr.append((attributes & Look.BOLD) == 0 ? "" : ";1");
        sgr.append((attributes & Look.DIM) == 0 ? "" : ";2");
        sgr.append((attributes & Look.ITALIC) == 0 ? "" : ";3");
        sgr.append((attributes & Look.UNDERLINE) == 0 ? "" : ";4");
        sgr.append((attributes & Look.INVERSE) == 0 ? "" : ";7");
        Ink ink = palette.ink(Look.tone(look));
        sgr.append(ink.foreground().isEmpty() ? "" : ";" + ink.foreground());
        sgr.append(ink.background().isEmpty() ? "" : ";" + ink.background());
        return sgr.append('m').toString();
    }
}
