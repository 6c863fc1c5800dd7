package ink.dong4j.card.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Themes;
import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.Palettes;
import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.Reports;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tile;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Abilities;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private static final WindowSize SIZE = new WindowSize(20, 4);
    private static final String TITLE = "name \u00B7 card";
    private static final Picture PICTURE =
            new Picture(
                    List.of(new Tile('\u2580', new Ink("38;5;1", "48;5;2"))),
                    List.of(new Tile('\u2580', new Ink("38;2;1;1;1", "48;2;2;2;2"))));
    private static final String CLEAR = "\u001b[2J";

    @Test
    void aThemeThatWasAskedForRepaintsOnce() {
        Canvas canvas = canvas("xterm-256color", Map.of());
        canvas.wear(Palettes.HUES, ColourMode.LIGHT);
        assertThat(paint(canvas, Reports.NONE)).containsOnlyOnce(CLEAR).contains("38;5;");
        canvas.wear(Palettes.HUES, ColourMode.LIGHT);
        assertThat(paint(canvas, Reports.NONE)).isEmpty();
        canvas.wear(Palettes.HUES, ColourMode.NONE);
        assertThat(paint(canvas, Reports.NONE))
                .containsOnlyOnce(CLEAR)
                .doesNotContain("38;5;", "36m");
        canvas.wear(Palettes.HUES, ColourMode.AUTO);
        assertThat(paint(canvas, Reports.NONE)).containsOnlyOnce(CLEAR).contains("36");
    }

    @Test
    void aVisitorWithoutColoursGetsThemOnlyByAsking() {
        Canvas canvas = canvas("xterm-256color", Map.of("NO_COLOR", "1"));
        canvas.learn(TerminalReport.NONE.on(Backdrop.of(0)).withTruecolor());
        assertThat(paint(canvas, Reports.NONE)).isEmpty();
        canvas.wear(Palettes.HUES, ColourMode.DARK);
        assertThat(paint(canvas, Reports.NONE)).contains("38;2;79;214;190");
    }

    @Test
    void aBackgroundThatChangesNothingPaintsNothing() {
        Canvas canvas = canvas("xterm", Map.of());
        canvas.learn(TerminalReport.NONE.on(Backdrop.of(0)));
        assertThat(paint(canvas, Reports.NONE)).isEmpty();
    }

    @Test
    void onlyTheNewestOfSeveralOffersToTheClipboardIsSentAndOnce() {
        Canvas canvas = canvas("xterm", Map.of());
        canvas.offer("first");
        canvas.offer("second");
        assertThat(paint(canvas, Reports.NONE)).isEqualTo("second");
        assertThat(paint(canvas, Reports.NONE)).isEmpty();
    }

    @Test
    void theMouseFollowsTheView() {
        Canvas canvas = canvas("xterm", Map.of());
        assertThat(paint(canvas, Reports.MOUSE)).isEqualTo("\u001b[?1000h\u001b[?1006h");
        assertThat(paint(canvas, Reports.MOUSE)).isEmpty();
        assertThat(canvas.leave()).contains("\u001b[?1006l\u001b[?1000l");
        assertThat(paint(canvas("xterm", Map.of()), Reports.NONE)).isEmpty();
        Canvas old = canvas("linux", Map.of());
        assertThat(paint(old, Reports.MOUSE)).isEmpty();
        assertThat(old.leave()).doesNotContain("1000");
    }

    @Test
    void theFocusIsReportedOnlyWhereAViewAsksForIt() {
        Canvas canvas = canvas("xterm", Map.of());
        assertThat(paint(canvas, Reports.MOUSE_AND_FOCUS))
                .isEqualTo("\u001b[?1004h\u001b[?1000h\u001b[?1006h");
        assertThat(paint(canvas, Reports.MOUSE)).isEqualTo("\u001b[?1004l");
        paint(canvas, Reports.MOUSE_AND_FOCUS);
        assertThat(canvas.leave()).contains("\u001b[?1004l\u001b[?1006l\u001b[?1000l");
    }

    @Test
    void aCopyIsSentOnlyAsLongAsTheTerminalTakesIt() {
        Abilities known = new Abilities(true, false);
        assertThat(Clipboard.offer("héllo", Abilities.UNKNOWN.longestCopy()))
                .contains("\u001b]52;c;aMOpbGxv\u001b\\");
        assertThat(Clipboard.offer("x".repeat(769), Abilities.UNKNOWN.longestCopy())).isEmpty();
        assertThat(Clipboard.offer("x".repeat(768), Abilities.UNKNOWN.longestCopy()).orElseThrow())
                .hasSize(1024 + "\u001b]52;c;\u001b\\".length());
        assertThat(Clipboard.offer("x".repeat(64 * 1024), known.longestCopy()).orElseThrow())
                .hasSizeLessThan(100_000);
        assertThat(Clipboard.offer("x".repeat(64 * 1024 + 1), known.longestCopy())).isEmpty();
    }

    @Test
    void theTitleOfTheWindowIsKeptAndTakenBackWhereThatIsSafe() {
        String keptAndSet = "\u001b[22;0t\u001b]2;" + TITLE + "\u001b\\";
        String takenBack = "\u001b]2;\u001b\\\u001b[23;0t";
        for (String safe : List.of("xterm", "xterm-256color", "tmux-256color", "rxvt", "kitty")) {
            Canvas canvas =
                    new Canvas(TerminalType.of(safe, Map.of()), Palettes.HUES, TITLE, PICTURE);
            assertThat(new String(canvas.enter(view(Reports.NONE), SIZE), UTF_8))
                    .containsOnlyOnce(keptAndSet);
            assertThat(canvas.leave()).containsOnlyOnce(takenBack);
        }
        for (String unsafe : List.of("linux", "vt220", "ansi", "screen", "screen-256color")) {
            Canvas canvas =
                    new Canvas(TerminalType.of(unsafe, Map.of()), Palettes.HUES, TITLE, PICTURE);
            assertThat(new String(canvas.enter(view(Reports.NONE), SIZE), UTF_8))
                    .doesNotContain(TITLE, "\u001b[22");
            assertThat(canvas.leave()).doesNotContain("\u001b]", "\u001b[23");
        }
    }

    @Test
    void anotherThemeRepaintsOnce() {
        Canvas canvas = canvas("xterm-256color", Map.of());
        Hues ocean = Themes.STOCK.named("ocean").orElseThrow().hues();
        canvas.wear(ocean, ColourMode.AUTO);
        assertThat(paint(canvas, Reports.NONE)).as("the same of the terminal's colours").isEmpty();
        canvas.wear(ocean, ColourMode.DARK);
        assertThat(paint(canvas, Reports.NONE)).containsOnlyOnce(CLEAR);
        canvas.wear(Palettes.HUES, ColourMode.DARK);
        assertThat(paint(canvas, Reports.NONE)).containsOnlyOnce(CLEAR);
    }

    @Test
    void aPictureIsDrawnInTheColoursThatAreKnownAndOnceMoreWhenThereAreMore() {
        Canvas canvas = new Canvas(type("xterm-256color"), Palettes.HUES, TITLE, PICTURE);
        assertThat(canvas.hasPictures()).isTrue();
        assertThat(new String(canvas.enter(pictured(), SIZE), UTF_8))
                .contains("38;5;1;48;5;2m\u2580");

        canvas.learn(TerminalReport.NONE.on(Backdrop.of(0)).withTruecolor());
        String again = new String(canvas.paint(pictured(), SIZE), UTF_8);
        assertThat(again).containsOnlyOnce("38;2;1;1;1;48;2;2;2;2m\u2580");
        assertThat(canvas.paint(pictured(), SIZE)).isEmpty();
    }

    @Test
    void noPictureIsForTerminalsWithoutItsColoursOrItsCellsOrOnASlowLine() {
        for (String poor : List.of("xterm", "linux", "vt100")) {
            assertThat(new Canvas(type(poor), Palettes.HUES, TITLE, PICTURE).hasPictures())
                    .isFalse();
        }
        TerminalType slow = TerminalType.of("xterm-256color", Map.of(), true);
        assertThat(new Canvas(slow, Palettes.HUES, TITLE, PICTURE).hasPictures()).isFalse();
        assertThat(new Canvas(slow, Palettes.HUES, TITLE, PICTURE).hasColours()).isFalse();
        assertThat(new Canvas(type("vt100"), Palettes.HUES, TITLE, PICTURE).hasColours()).isFalse();
        assertThat(new Canvas(type("linux"), Palettes.HUES, TITLE, PICTURE).hasColours()).isTrue();
        Canvas canvas = new Canvas(type("xterm-256color"), Palettes.HUES, TITLE, PICTURE);
        canvas.wear(Palettes.HUES, ColourMode.NONE);
        assertThat(canvas.hasPictures()).isFalse();
        canvas.wear(Palettes.HUES, ColourMode.AUTO);
        canvas.learn(TerminalReport.NONE.drawing(AmbiguousWidth.WIDE));
        assertThat(canvas.hasPictures()).isFalse();
    }

    private static TerminalType type(String term) {
        return TerminalType.of(term, Map.of());
    }

    private static View pictured() {
        String cell = Character.toString(Picture.character(0));
        return new View(List.of(Line.of(Span.of(cell, Tone.PICTURE))), 0, 1, true, Reports.NONE);
    }

    /** One that shows the view already. */
    private static Canvas canvas(String term, Map<String, String> env) {
        Canvas canvas = new Canvas(TerminalType.of(term, env), Palettes.HUES, TITLE, PICTURE);
        canvas.enter(view(Reports.NONE), SIZE);
        return canvas;
    }

    private static String paint(Canvas canvas, Reports reports) {
        return new String(canvas.paint(view(reports), SIZE), UTF_8);
    }

    private static View view(Reports reports) {
        Line line = Line.of(Span.of("name", Tone.ACCENT));
        return new View(List.of(line), 0, 1, true, reports);
    }
}
