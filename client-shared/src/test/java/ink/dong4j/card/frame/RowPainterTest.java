package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowPainterTest {
    @Test
    void aWideClusterThatTheEdgeHalvesIsABlank() {
        assertThat(row(3, "a中文")).containsExactly('a', '中', Row.CONTINUATION);
        assertThat(row(2, "a中")).containsExactly('a', Row.BLANK);
        assertThat(row(1, "中")).containsExactly(Row.BLANK);
    }

    @Test
    void aClusterIsOneCellAndAnEmojiAtTheEdgeIsItsFirstPart() {
        assertThat(first(4, "e\u0301x👨‍👩‍👧")).isEqualTo("e\u0301");
        assertThat(row(2, "👨‍👩‍👧")).containsExactly(0x1F468, Row.CONTINUATION);
        assertThat(first(6, "👨‍👩‍👧")).isEqualTo("👨‍👩‍👧");
    }

    /** The dark parts of a code for a camera are blanks on black. */
    @Test
    void aBlankOnPaperIsNotLeftToTheTerminalsBackground() {
        Span paper = Span.of(" ", Tone.PAPER);
        Row row = new RowPainter(2).row(Line.of(paper, Span.of(" ", Tone.MUTED)));
        assertThat(List.of(row.look(0), row.look(1))).containsExactly(Look.of(paper.style(), 0), 0);
    }

    @Test
    void whatHasNoColumnsOfItsOwnIsNotPainted() {
        assertThat(row(3, "\u0301a\u0007\u001bb\u202ec")).containsExactly('a', 'b', 'c');
        assertThat(row(2, "\ud83dx")).containsExactly(0xFFFD, 'x');
    }

    @Test
    void aPileOfMarksIsBounded() {
        assertThat(first(5, "a" + "\u0301".repeat(1000))).hasSize(24);
    }

    @Test
    void whatExceedsTheRowIsCut() {
        assertThat(row(3, "abcdef")).containsExactly('a', 'b', 'c');
    }

    @Test
    void rowsOfOnePainterAreCompared() {
        RowPainter painter = new RowPainter(3);
        Row row = painter.row(Line.of(new Span("e\u0301x", Style.PLAIN, "https://a.org")));
        Line split =
                Line.of(
                        new Span("e\u0301", Style.PLAIN, "https://a.org"),
                        new Span("x", Style.PLAIN, "https://a.org"));
        assertThat(row.isSame(painter.row(split))).isTrue();
        assertThat(row.isSame(painter.row(Line.of("e\u0301x")))).isFalse();
        assertThat(painter.link(row.look(0))).isEqualTo("https://a.org");
        assertThat(painter.hasClusters()).isTrue();
    }

    private static int[] row(int columns, String text) {
        Row row = new RowPainter(columns).row(Line.of(text));
        return IntStream.range(0, columns).map(row::glyph).toArray();
    }

    /** The cluster in the first cell. */
    private static String first(int columns, String text) {
        RowPainter painter = new RowPainter(columns);
        return painter.cluster(painter.row(Line.of(text)).glyph(0));
    }
}
