package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.i18n.Lang;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        return sizes((size, path) -> new Tmux(path, size[0], size[1]), "tmux");
    }

    @TestFactory
    Stream<DynamicTest> xtermShowsWhatIsKept() throws Exception {
        Display display = new Display();
        return sizes((size, path) -> new Xterm(path, display.name(), size[0], size[1]), "xterm")
                .onClose(display::close);
    }

    private Stream<DynamicTest> sizes(Opener opener, String name) {
        return Stream.of(GoldenScreensTest.SIZES)
                .map(
                        size ->
                                DynamicTest.dynamicTest(
                                        name + " " + size[0] + "x" + size[1],
                                        () -> {
                                            Path path = folder.resolve(name + size[0]);
                                            try (RealTerminal terminal = opener.open(size, path)) {
                                                showAll(terminal, size[0], size[1]);
                                            }
                                        }));
    }

    private static void showAll(RealTerminal terminal, int columns, int rows) throws Exception {
        for (Lang lang : Lang.values()) {
            for (Painted painted : Painted.values()) {
                FrameDiff diff = new FrameDiff(painted.palette(), true);
                for (Map.Entry<String, UnaryOperator<Story>> state :
                        GoldenScreensTest.states().entrySet()) {
                    Story story = state.getValue().apply(Story.visit(lang, columns, rows));
                    View view = App.view(story.model());
                    String expected = Painted.text(view);
                    byte[] bytes = diff.paint(Painted.frame(view, columns, rows));
                    assertThat(terminal.show(bytes, expected))
                            .as("%s %s %s", state.getKey(), lang, painted)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private interface Opener {
        RealTerminal open(int[] size, Path path) throws Exception;
    }
}
