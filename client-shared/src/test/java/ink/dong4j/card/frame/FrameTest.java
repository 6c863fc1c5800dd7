package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void whatLiesBeyondTheEdgesIsCutAndTheCaretKeptInside() {
        Frame frame = new Frame(3, 1, List.of(Line.of("abcdef"), Line.of("x")), 9, 9, true);
        assertThat(List.of(frame.caretColumn(), frame.caretRow())).containsExactly(2, 0);
        assertThatThrownBy(() -> new Frame(0, 1, List.of(), 0, 0, true))
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
                    assertThat(diff.paint(new Frame(500, 300, lines, 0, 0, true))).isNotEmpty();
                    assertThat(diff.paint(new Frame(500, 300, others, 0, 0, true))).isNotEmpty();
                });
    }
}
