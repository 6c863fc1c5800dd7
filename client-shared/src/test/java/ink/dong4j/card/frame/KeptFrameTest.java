package ink.dong4j.card.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What is kept of a frame while nothing changes, in the largest window that is laid out and a usual one. */
class KeptFrameTest {
    /** Cells left of a page in the largest window, and of a page with its menu. */
    private static final int MARGIN = 196;

    private static final int PAGE = 108;

    private static final String PROSE = "The quick brown fox jumps over the lazy dog, and so on. ";
    private static final String CHINESE = "名片服务器在安静的时候只保留很少的内容。";
    private static final List<String> FAMILIES = List.of("👨‍👩‍👧", "👩‍👩‍👦", "👨‍👨‍👧");

    private final FrameDiff diff =
            new FrameDiff(Palettes.of(ColorDepth.TRUECOLOR, Background.DARK), true);

    @Test
    void aLargeWindowWithAPageCostsLittleMoreThanItsText() {
        diff.paint(page(500, 300, 24, row -> Line.of(PROSE.substring(row))));
        assertThat(diff.kept()).isLessThan(4 * 1024);
        diff.paint(page(80, 24, 24, row -> Line.of(PROSE.substring(row))));
        assertThat(diff.kept()).isLessThan(3 * 1024);
    }

    @Test
    void aLargeWindowFullOfProseIsKeptWithinTheBoundAndChangesByFewBytes() {
        for (String text : List.of(PROSE, CHINESE)) {
            diff.paint(page(500, 300, 300, row -> prose(text, row, "")));
            assertThat(diff.kept()).isBetween(1, FrameDiff.MOST_KEPT);
            byte[] change = diff.paint(page(500, 300, 300, row -> prose(text, row, "x")));
            assertThat(change).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void whatDoesNotFitTheBoundIsNotKeptAndTheNextFrameIsPaintedInFull() {
        diff.paint(page(500, 300, 300, row -> families(row, "")));
        assertThat(diff.kept()).isZero();
        String next = new String(diff.paint(page(500, 300, 300, row -> families(row, "x"))), UTF_8);
        assertThat(next).contains("\033[2J");
        diff.paint(page(500, 300, 24, row -> Line.of(PROSE)));
        assertThat(diff.kept()).isPositive();
    }

    private static Frame page(int columns, int rows, int filled, IntFunction<Line> text) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < filled; row++) {
            int margin = columns < MARGIN ? 2 : MARGIN;
            List<Span> spans = new ArrayList<>(List.of(Span.of(" ".repeat(margin))));
            spans.addAll(text.apply(row).spans());
            lines.add(new Line(spans));
        }
        return new Frame(columns, rows, lines, 0, rows - 1, true);
    }

    /** A row of the page, with words in other looks as Markdown has them. */
    private static Line prose(String text, int row, String more) {
        String line = text.repeat(PAGE / text.length() + 2).substring(row % text.length());
        int end = line.codePointAt(0) < 0x80 ? PAGE : PAGE / 2;
        return Line.of(
                Span.of(line.substring(0, 8)),
                Span.of(line.substring(8, 14), Style.PLAIN.asBold()),
                Span.of(line.substring(14, 20)),
                Span.of(line.substring(20, 25), Style.of(Tone.CODE)),
                Span.of(line.substring(25, end) + (row == 299 ? more : "")));
    }

    private static Line families(int row, String more) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < PAGE / 2; i++) {
            // Each one is another cluster, by its variation selectors.
            all.append(FAMILIES.get(i % FAMILIES.size()));
            all.append(Character.toString(0xE0100 + row % 240))
                    .append(Character.toString(0xE0100 + i));
        }
        return Line.of(all + more);
    }
}
