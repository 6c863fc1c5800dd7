package ink.dong4j.card.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How few bytes the common steps take. */
class FrameDiffBytesTest {
    private static final List<String> ITEMS =
            List.of("Ask the assistant", "Resume", "Links", "Latest posts", "GitHub", "WeChat");

    private final FrameDiff diff =
            new FrameDiff(Palettes.of(ColorDepth.TRUECOLOR, Background.DARK), true);

    @Test
    void theFirstPaintOfAMenuIsSmall() {
        byte[] bytes = diff.paint(menu(0, ""));
        assertThat(bytes).hasSizeLessThan(1500);
        assertThat(new String(bytes, UTF_8)).startsWith("\033[?2026h").endsWith("\033[?2026l");
    }

    @Test
    void aTypedLetterIsThatLetter() {
        diff.paint(menu(0, "what"));
        assertThat(diff.paint(menu(0, "what'"))).hasSizeLessThanOrEqualTo(8);
        assertThat(paint(menu(0, "what's"))).isEqualTo("s");
        assertThat(paint(menu(0, "what'"))).isEqualTo("\b \b");
        assertThat(paint(menu(0, "what'中"))).isEqualTo("中");
    }

    @Test
    void blanksBeforeWhatStaysAreErasedAndNotDrawn() {
        diff.paint(row("Type a question" + " ".repeat(5) + "8 of 20 left"));
        assertThat(paint(row("a" + " ".repeat(19) + "8 of 20 left"))).hasSizeLessThan(12);
    }

    @Test
    void aMenuMoveIsSmall() {
        for (ColorDepth depth : ColorDepth.values()) {
            for (Background background : Background.values()) {
                FrameDiff each = new FrameDiff(Palettes.of(depth, background), true);
                each.paint(menu(0, ""));
                for (int selected : List.of(1, 2, 3, 2, 1, 0)) {
                    assertThat(each.paint(menu(selected, ""))).hasSizeLessThanOrEqualTo(40);
                }
            }
        }
    }

    @Test
    void nothingChangedIsNoByte() {
        diff.paint(menu(2, "x"));
        assertThat(diff.paint(menu(2, "x"))).isEmpty();
    }

    @Test
    void streamedProseCostsFewerThanThreeTimesItsBytes() {
        String english =
                "The owner builds things in Java and writes about them, mostly about how a small "
                        + "server can do what a large one does, and why that is worth the work. ";
        String chinese = "主人用 Java 写程序，也写博客，讲小服务器怎样做大服务器的事，以及为什么值得这样做。";
        assertThat(streamed(english.repeat(12), 6)).isLessThan(3);
        assertThat(streamed(chinese.repeat(25), 3)).isLessThan(3);
    }

    /** Bytes sent for each byte of an answer that comes in steps of so many chars. */
    private double streamed(String answer, int step) {
        int sent = 0;
        diff.paint(chat(""));
        for (int end = step; end < answer.length() + step; end += step) {
            sent += diff.paint(chat(answer.substring(0, Math.min(end, answer.length())))).length;
        }
        return (double) sent / answer.getBytes(UTF_8).length;
    }

    @Test
    void rowsThatMoveAreScrolledByTheTerminal() {
        diff.paint(chat("one two three ".repeat(100)));
        String bytes = paint(chat("one two three ".repeat(100) + "and more words ".repeat(5)));
        assertThat(bytes).contains("\033[2;20r", "\n", "\033[r").hasSizeLessThan(150);
    }

    @Test
    void linksOpenOnlyWhereTheyAreUnderstoodAndHarmless() {
        Line line =
                Line.of(
                        new Span("site", Style.PLAIN, "https://example.org/"),
                        new Span("mail", Style.PLAIN, "mailto:a@example.org"),
                        new Span("evil", Style.PLAIN, "javascript:alert(1)"),
                        new Span("worse", Style.PLAIN, "https://x/\033[2J"));
        Frame frame = new Frame(30, 1, List.of(line), 0, 0, false);
        assertThat(paint(frame))
                .contains(
                        ";https://example.org/\033\\site",
                        ";mailto:a@example.org\033\\mail\033]8;;\033\\evilworse")
                .doesNotContain("javascript", "x/");
        byte[] plain =
                new FrameDiff(Palettes.of(ColorDepth.ANSI16, Background.UNKNOWN), false)
                        .paint(frame);
        assertThat(new String(plain, UTF_8)).contains("sitemailevilworse").doesNotContain("\033]");
    }

    @Test
    void theCaretIsShownAndHiddenOnlyWhenThatChanges() {
        List<Line> lines = List.of(Line.of("abc"));
        diff.paint(new Frame(10, 3, lines, 3, 0, true));
        assertThat(paint(new Frame(10, 3, lines, 3, 0, false))).isEqualTo("\033[?25l");
        assertThat(paint(new Frame(10, 3, lines, 1, 0, false))).isEmpty();
        assertThat(paint(new Frame(10, 3, lines, 1, 0, true))).isEqualTo("\b\b\033[?25h");
        assertThat(paint(new Frame(10, 3, lines, 0, 2, true))).isEqualTo("\r\n\n");
    }

    @Test
    void anotherSizeIsPaintedInFull() {
        diff.paint(new Frame(10, 3, List.of(Line.of("abc")), 0, 0, true));
        assertThat(paint(new Frame(11, 3, List.of(Line.of("abc")), 0, 0, true)))
                .contains("\033[2J", "abc");
    }

    private String paint(Frame frame) {
        return new String(diff.paint(frame), UTF_8);
    }

    private static Frame row(String text) {
        return new Frame(40, 1, List.of(Line.of(text)), 1, 0, true);
    }

    private static Frame menu(int selected, String typed) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        Span.of("  dong4j", Style.of(Tone.ACCENT).asBold()),
                        Span.of("   Engineer", Tone.MUTED)));
        lines.add(Line.of("  " + "─".repeat(76), Tone.RULE));
        lines.add(Line.EMPTY);
        for (int i = 0; i < ITEMS.size(); i++) {
            lines.add(
                    Line.of(
                            Span.of(i == selected ? "› " : "  ", Tone.ACCENT),
                            Span.of((i + 1) + " "),
                            Span.of(ITEMS.get(i)),
                            Span.of("   what it is about", Tone.MUTED)));
        }
        lines.add(Line.of(Span.of("› ", Tone.ACCENT), Span.of(typed)));
        lines.add(Line.of("  ↑↓ move  ⏎ open  / commands", Tone.MUTED));
        return new Frame(80, 24, lines, 2 + Width.of(typed), 3 + ITEMS.size(), true);
    }

    private static Frame chat(String answer) {
        List<Line> transcript = Wrap.text(answer, Style.PLAIN, 76);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("  dong4j · assistant", Tone.MUTED));
        for (int i = Math.max(0, transcript.size() - 19);
                i < Math.max(19, transcript.size());
                i++) {
            lines.add(
                    i < transcript.size()
                            ? Line.of("  ").plus(transcript.get(i).spans().toArray(Span[]::new))
                            : Line.EMPTY);
        }
        lines.add(Line.of("─".repeat(80), Tone.RULE));
        lines.add(Line.of("› "));
        lines.add(Line.of("  esc stop", Tone.MUTED));
        return new Frame(80, 24, lines, 2, 21, true);
    }
}
