package ink.dong4j.card.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.keys.TerminalReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final TerminalReply.Attributes OLD = new TerminalReply.Attributes(List.of(1, 2));
    private static final TerminalReply.Attributes NEW =
            new TerminalReply.Attributes(List.of(62, 4, 52));

    @Test
    void theFirstBatchEndsInTheQueryThatEveryTerminalAnswers() {
        Probe probe = probe("xterm-256color");
        assertThat(probe.due()).contains("\u001b[>q\u001b]11;?\u001b\\\u001b[c");
        Probe sent = probe.sent(START);
        assertThat(sent.due()).isEmpty();
        assertThat(sent.owes(START)).isTrue();
    }

    @Test
    void aTerminalThatAnswersNothingOwesForAMomentOnly() {
        Probe silent = probe("xterm").sent(START);
        assertThat(silent.owes(START.plus(Probe.FIRST_PATIENCE).minusMillis(1))).isTrue();
        assertThat(silent.owes(START.plus(Probe.FIRST_PATIENCE))).isFalse();
        Probe begun = silent.accept(new TerminalReply.Name("XTerm(390)"));
        Probe again = silent.accept(NEW).sent(START);
        for (Probe probe : List.of(begun, again)) {
            assertThat(probe.owes(START.plus(Probe.FIRST_PATIENCE))).isTrue();
            assertThat(probe.owes(START.plus(Probe.PATIENCE))).isFalse();
        }
    }

    @Test
    void terminalsThatCannotAnswerInOrderAreNotAsked() {
        for (String term :
                List.of("dumb", "", "screen", "screen.xterm-256color", "vt100", "linux", "ansi")) {
            assertThat(probe(term).due()).as(term).isEmpty();
        }
        for (String term : List.of("xterm", "tmux-256color", "rxvt", "alacritty", "nonsense")) {
            assertThat(probe(term).due()).as(term).isPresent();
        }
    }

    @Test
    void anOldTerminalIsNotAskedTwice() {
        Probe probe = probe("xterm").sent(START).accept(OLD);
        assertThat(probe.due()).isEmpty();
        assertThat(probe.owes(START)).isFalse();
    }

    @Test
    void aModernOneIsAskedAgainOnce() {
        Probe named =
                probe("xterm").sent(START).accept(new TerminalReply.Name("XTerm(390)")).accept(OLD);
        Probe classed = probe("xterm").sent(START).accept(NEW);
        Probe byTerm = probe("alacritty").sent(START).accept(OLD);
        for (Probe probe : List.of(named, classed, byTerm)) {
            assertThat(probe.due()).contains(Probe.SECOND);
            Probe asked = probe.sent(START);
            assertThat(asked.owes(START)).isTrue();
            Probe done = asked.accept(NEW);
            assertThat(done.owes(START)).isFalse();
            assertThat(done.due()).isEmpty();
            assertThat(done.accept(NEW).due()).isEmpty();
        }
    }

    @Test
    void theSecondBatchLeavesTheStylePlain() {
        assertThat(Probe.SECOND)
                .contains("48;2;1;2;3m\u001bP$qm\u001b\\\u001b[m")
                .endsWith("\u001b[c");
    }

    @Test
    void trueColoursCountOnceTheTerminalHasKeptOne() {
        for (String kept :
                List.of("0;48;2;1;2;3", "48:2:1:2:3", "0;48:2::1:2:3", "0;48:2:1:1:2:3;39")) {
            assertThat(styled(kept)).as(kept).isTrue();
        }
        for (String other : List.of("", "0", "0;48;5;16", "48;2;1;2;30", "0;48;2;0;0;0")) {
            assertThat(styled(other)).as(other).isFalse();
        }
    }

    @Test
    void theWhiteThatTmuxMakesUpIsNotBelieved() {
        TerminalReply white = new TerminalReply.Backdrop(0xFFFFFF);
        assertThat(probe("tmux-256color").sent(START).accept(white).answers().backdrop())
                .isEqualTo(Backdrop.UNKNOWN);
        Probe inside = probe("xterm").sent(START).accept(new TerminalReply.Name("tmux 3.5"));
        assertThat(inside.accept(white).answers().backdrop()).isEqualTo(Backdrop.UNKNOWN);
        assertThat(probe("xterm").sent(START).accept(white).answers().backdrop())
                .isEqualTo(Backdrop.of(0xFFFFFF));
    }

    @Test
    void theKeyboardIsOnlyBelievedWhenItWasAskedFor() {
        Probe early = probe("xterm").accept(new TerminalReply.Keyboard(0));
        assertThat(early.answers().keyboard()).isFalse();
        Probe asked = probe("xterm").sent(START).accept(NEW).sent(START);
        TerminalReport answers = asked.accept(new TerminalReply.Keyboard(0)).answers();
        assertThat(answers.keyboard()).isTrue();
    }

    @Test
    void anAnswerThatComesAfterTheEndOfItsBatchCountsAllTheSame() {
        Probe over = probe("xterm").sent(START).accept(OLD);
        Probe late = over.accept(new TerminalReply.Backdrop(0x1E1E1E));
        assertThat(late.answers().backdrop()).isEqualTo(Backdrop.of(0x1E1E1E));
    }

    private static boolean styled(String parameters) {
        return probe("xterm").accept(new TerminalReply.Style(parameters)).answers().truecolor();
    }

    private static Probe probe(String term) {
        return Probe.of(TerminalType.of(term, Map.of()));
    }
}
