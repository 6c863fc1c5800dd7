package ink.dong4j.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.ColorDepth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTypeTest {
    @Test
    void terminalsWithoutANameOrWithoutCodesAreLinear() {
        for (String term : List.of("", "dumb", "DUMB", "dumb-color", "unknown")) {
            assertThat(TerminalType.of(term, Map.of()).linear()).as(term).isTrue();
        }
    }

    @Test
    void terminalsThatPlaceTheCursorByOtherCodesAreLinear() {
        for (String term :
                List.of("vt52", "VT52", "adm3a", "hp2621", "tty33", "wy60", "d200", "lpr", "h19")) {
            assertThat(TerminalType.of(term, Map.of()).linear()).as(term).isTrue();
        }
        for (String term :
                List.of(
                        "vt100", "vt220", "xterm", "ansi", "linux", "sun", "d210", "cons25",
                        "st")) {
            assertThat(TerminalType.of(term, Map.of()).linear()).as(term).isFalse();
        }
    }

    @Test
    void whoHasProgramsReadOutGetsLinesOnAnyTerminal() {
        for (String value : List.of("1", "true", "yes", "screen-reader")) {
            assertThat(TerminalType.of("xterm-256color", Map.of("ACCESSIBLE", value)).linear())
                    .as(value)
                    .isTrue();
        }
        for (String value : List.of("", "0", "no", "False", "off")) {
            assertThat(TerminalType.of("xterm-256color", Map.of("ACCESSIBLE", value)).linear())
                    .as(value)
                    .isFalse();
        }
    }

    @Test
    void aHostileNameIsJustAnotherTerminal() {
        for (String term :
                List.of("-A/x", "../../etc/passwd", "\u001b[2J", "x".repeat(100_000), "$(id)")) {
            TerminalType type = TerminalType.of(term, Map.of());
            assertThat(type.linear()).isFalse();
            assertThat(type.depth()).isEqualTo(ColorDepth.ANSI16);
            assertThat(type.keys().getBound("\u001b[A")).isNotNull();
        }
    }

    @Test
    void theNameTellsTheColours() {
        assertThat(depth("xterm", Map.of())).isEqualTo(ColorDepth.ANSI16);
        assertThat(depth("xterm-256color", Map.of())).isEqualTo(ColorDepth.ANSI256);
        assertThat(depth("something-256color", Map.of())).isEqualTo(ColorDepth.ANSI256);
        assertThat(depth("xterm-kitty", Map.of())).isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("xterm-direct", Map.of())).isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("alacritty", Map.of())).isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("linux", Map.of())).isEqualTo(ColorDepth.ANSI16);
        assertThat(depth("vt100", Map.of())).isEqualTo(ColorDepth.NONE);
        assertThat(depth("xterm-mono", Map.of())).isEqualTo(ColorDepth.NONE);
    }

    @Test
    void theVisitorsEnvironmentRaisesOrForbidsColours() {
        assertThat(depth("xterm", Map.of("COLORTERM", "truecolor")))
                .isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("xterm", Map.of("COLORTERM", "24bit"))).isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("xterm-kitty", Map.of("NO_COLOR", "1"))).isEqualTo(ColorDepth.NONE);
        assertThat(depth("xterm-256color", Map.of("NO_COLOR", ""))).isEqualTo(ColorDepth.ANSI256);
    }

    @Test
    void theServersOwnEnvironmentIsNeverLookedAt() {
        // Whatever these tests run in: a visitor who forwards nothing has only a name.
        assertThat(depth("xterm", Map.of())).isEqualTo(ColorDepth.ANSI16);
        assertThat(TerminalType.of("xterm", Map.of()).modern()).isFalse();
    }

    @Test
    void aVisitorWithoutColoursCanStillAskForThem() {
        assertThat(TerminalType.of("xterm-256color", Map.of("NO_COLOR", "1")).capable())
                .isEqualTo(ColorDepth.ANSI256);
        assertThat(TerminalType.of("xterm-mono", Map.of()).capable()).isEqualTo(ColorDepth.ANSI16);
        assertThat(TerminalType.of("vt100", Map.of()).capable()).isEqualTo(ColorDepth.NONE);
    }

    @Test
    void programsNameThemselvesInWhatIsForwarded() {
        assertThat(depth("xterm-256color", Map.of("TERM_PROGRAM", "WezTerm")))
                .isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("xterm-256color", Map.of("LC_TERMINAL", "iTerm2")))
                .isEqualTo(ColorDepth.TRUECOLOR);
        assertThat(depth("xterm-256color", Map.of("TERM_PROGRAM", "Apple_Terminal")))
                .isEqualTo(ColorDepth.ANSI256);
        assertThat(depth("screen-256color", Map.of("LC_TERMINAL", "iTerm2")))
                .isEqualTo(ColorDepth.ANSI256);
    }

    @Test
    void onlyTerminalsWithASecondScreenLeaveForIt() {
        assertThat(TerminalType.of("xterm", Map.of()).old()).isFalse();
        assertThat(TerminalType.of("tmux", Map.of()).old()).isFalse();
        assertThat(TerminalType.of("linux", Map.of()).old()).isTrue();
    }

    private static ColorDepth depth(String term, Map<String, String> env) {
        return TerminalType.of(term, env).depth();
    }
}
