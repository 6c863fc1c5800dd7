package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void aWideClusterThatTheEdgeHalvesIsABlank() {
        assertThat(row(3, "a中文")).containsExactly('a', '中', Frame.CONTINUATION);
        assertThat(row(2, "a中")).containsExactly('a', Frame.BLANK);
        assertThat(row(1, "中")).containsExactly(Frame.BLANK);
    }

    @Test
    void aClusterIsOneCellAndAnEmojiAtTheEdgeIsItsFirstPart() {
        Frame frame = frame(4, "e\u0301x👨‍👩‍👧");
        assertThat(frame.cluster(frame.glyphs()[0])).isEqualTo("e\u0301");
        assertThat(row(2, "👨‍👩‍👧")).containsExactly(0x1F468, Frame.CONTINUATION);
        Frame roomy = frame(6, "👨‍👩‍👧");
        assertThat(roomy.cluster(roomy.glyphs()[0])).isEqualTo("👨‍👩‍👧");
    }

    /** The dark parts of a code for a camera are blanks on black. */
    @Test
    void aBlankOnPaperIsNotLeftToTheTerminalsBackground() {
        Span paper = Span.of(" ", Tone.PAPER);
        Frame frame = Frame.of(2, 1, List.of(Line.of(paper, Span.of(" ", Tone.MUTED))), 0, 0, true);
        assertThat(frame.looks()).containsExactly(Look.of(paper.style(), 0), (short) 0);
    }

    @Test
    void whatHasNoColumnsOfItsOwnIsNotPainted() {
        assertThat(row(3, "\u0301a\u0007\u001bb\u202ec")).containsExactly('a', 'b', 'c');
        assertThat(row(2, "\ud83dx")).containsExactly(0xFFFD, 'x');
    }

    @Test
    void aPileOfMarksIsBounded() {
        Frame frame = frame(5, "a" + "\u0301".repeat(1000));
        assertThat(frame.cluster(frame.glyphs()[0])).hasSize(24);
    }

    @Test
    void whatLiesBeyondTheEdgesIsCutAndTheCaretKeptInside() {
        Frame frame = Frame.of(3, 1, List.of(Line.of("abcdef"), Line.of("x")), 9, 9, true);
        assertThat(frame.glyphs()).containsExactly('a', 'b', 'c');
        assertThat(List.of(frame.caretColumn(), frame.caretRow())).containsExactly(2, 0);
        assertThatThrownBy(() -> Frame.of(0, 1, List.of(), 0, 0, true))
                .hasMessageContaining("no cell");
    }

    @Test
    void framesOfPathologicalContentArePaintedInTime() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(
                    Line.of(
                            new Span(
                                    "👨‍👩‍👧e\u0301".repeat(500), Style.PLAIN, "https://x/" + i)));
        }
        List<Line> others = new ArrayList<>(lines);
        Collections.rotate(others, 7);
        FrameDiff diff = new FrameDiff(Palettes.of(ColorDepth.ANSI256, Background.DARK), true);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(diff.paint(Frame.of(500, 300, lines, 0, 0, true))).isNotEmpty();
                    assertThat(diff.paint(Frame.of(500, 300, others, 0, 0, true))).isNotEmpty();
                });
    }

    private static int[] row(int columns, String text) {
        return frame(columns, text).glyphs();
    }

    private static Frame frame(int columns, String text) {
        return Frame.of(columns, 1, List.of(Line.of(text)), 0, 0, true);
    }
}
