package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.View;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kept screens in tmux and in xterm, one painted over the other as a visitor sees them: {@code
 * ./mvnw -Pterminals verify}. Needs tmux, xterm and Xvfb.
 */
class ScreensInTerminals {
    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> tmuxShowsWhatIsKept() {
        return sizes((size, path) -> new Tmux(path, size.columns, size.rows), "tmux");
    }

    @TestFactory
    Stream<DynamicTest> xtermShowsWhatIsKept() throws Exception {
        Display display = new Display();
        return sizes(
                        (size, path) -> new Xterm(path, display.name(), size.columns, size.rows),
                        "xterm")
                .onClose(display::close);
    }

    private Stream<DynamicTest> sizes(Opener opener, String name) {
        return Stream.of(Size.values())
                .map(
                        size ->
                                DynamicTest.dynamicTest(
                                        name + " " + size,
                                        () -> {
                                            Path path = folder.resolve(name + size);
                                            try (RealTerminal terminal = opener.open(size, path)) {
                                                showAll(terminal, size);
                                            }
                                        }));
    }

    private static void showAll(RealTerminal terminal, Size size) throws Exception {
        for (Lang lang : Lang.values()) {
            for (Painted painted : Painted.values()) {
                FrameDiff diff = new FrameDiff(painted.palette(), true);
                for (KeptScreen screen : GoldenScreensTest.screens()) {
                    if (!screen.sizes().contains(size)) {
                        continue;
                    }
                    View view = screen.view(lang, size);
                    String expected = Painted.text(view);
                    byte[] bytes = diff.paint(Painted.frame(view, size.columns, size.rows));
                    assertThat(terminal.show(bytes, expected))
                            .as("%s %s %s", screen.name(), lang, painted)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private interface Opener {
        RealTerminal open(Size size, Path path) throws Exception;
    }
}
