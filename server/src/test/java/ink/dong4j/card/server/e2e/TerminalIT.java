package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a terminal is asked, what becomes of its answers, and how it is left, by a real ssh. */
class TerminalIT {
    private static final int ALTERNATE = 1049;
    private static final int CARET = 25;
    private static final int WRAP = 7;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theCardIsPaintedBeforeAnythingIsAsked() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("clear or leave");
            new FakeTerminal(visit).awaits(FakeTerminal.FIRST);
            String all = visit.receivedText();
            assertThat(all.indexOf("dong4j")).isLessThan(all.indexOf(FakeTerminal.FIRST));
            assertThat(all.substring(0, all.indexOf(FakeTerminal.FIRST))).contains("leave");
            assertThat(visit.receivedBytes()).isLessThanOrEqualTo(3000);
        }
    }

    @Test
    void answersThatComeLateInTwoPacketsAmidTypingAreNeverTyped() throws Exception {
        List<String> answers =
                List.of(
                        FakeTerminal.BACKGROUND,
                        FakeTerminal.NAME,
                        FakeTerminal.ATTRIBUTES,
                        "\u001b[?2026;2$y");
        try (PtySession visit = server.visit().open()) {
            FakeTerminal terminal = new FakeTerminal(visit);
            visit.awaits("clear or leave");
            terminal.awaits(FakeTerminal.FIRST);
            visit.type("hel").awaits("hel");
            think(Duration.ofSeconds(3));
            String typed = "hel";
            for (String answer : answers) {
                int half = answer.length() / 2;
                visit.type(answer.substring(0, half));
                think(Duration.ofMillis(300));
                visit.type(answer.substring(half) + "lo");
                typed += "lo";
                String whole = typed;
                visit.awaits("the prompt with " + whole, text -> text.contains("› " + whole + " "));
            }
            visit.awaits("the right colours", _ -> visit.receivedText().contains("\u001b[38;5;"));
            visit.type("\u0015").awaits("Type a question").type("\u0004");
            assertThat(visit.exitStatus()).isZero();
        }
    }

    @Test
    void aTerminalThatAnswersNothingLosesNoKey() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("clear or leave").type("typed at once").awaits("› typed at once");
            visit.type("\u0015").awaits("Type a question").type("/links").enter();
            visit.awaits("https://github.com/dong4j").escape().awaits("iHome");
        }
    }

    @Test
    void aModernTerminalIsPaintedInItsColoursAndTellsKeysApart() throws Exception {
        try (PtySession visit = server.visit().open()) {
            FakeTerminal terminal = new FakeTerminal(visit);
            visit.awaits("clear or leave");
            terminal.answerAll();
            terminal.awaits("38;2;79;214;190");
            visit.type("one\u001b[13;2utwo");
            visit.awaits("two lines", text -> text.contains("› one ") && text.contains("  two\n"));
            visit.type("\u001b[99;5u").awaits("no draft", text -> !text.contains("two"));
            visit.type("\u001b[100;5u");
            assertThat(visit.exitStatus()).isZero();
            assertLeft(visit);
        }
    }

    @Test
    void screenAndOldTerminalsAreAskedNothing() throws Exception {
        for (String term : List.of("screen", "screen.xterm-256color", "vt100", "linux")) {
            try (PtySession visit = server.visit().on(term).open()) {
                visit.awaits("clear or leave").type("x").awaits("› x").type("\u0015\u0004");
                assertThat(visit.exitStatus()).isZero();
                assertThat(visit.receivedText())
                        .as(term)
                        .doesNotContain("\u001b[>q", "\u001b]11", "\u001b[c", "\u001bP");
            }
        }
        try (PtySession visit = server.visit().as("plain").open()) {
            visit.awaits("/quit leaves").type("\u0004");
            assertThat(visit.exitStatus()).isZero();
            assertThat(visit.receivedText()).doesNotContain("\u001b");
        }
    }

    @Test
    void everyKeyThatLeavesRestoresTheTerminal() throws Exception {
        for (String leaving : List.of("\u0004", "\u0003\u0003", "/quit\r")) {
            try (PtySession visit = opened(server)) {
                visit.type(leaving);
                assertThat(visit.exitStatus()).isZero();
                assertLeft(visit);
            }
        }
    }

    @Test
    void aWindowThatIsTooSmallIsLeftAsItWas() throws Exception {
        try (PtySession visit = opened(server)) {
            visit.resize(20, 5).awaits("Please").type("\u0003\u0003");
            assertThat(visit.exitStatus()).isZero();
            assertLeft(visit);
        }
    }

    @Test
    void theIdleLimitRestoresTheTerminal() throws Exception {
        try (TestServer impatient = TestServer.start("server.ssh.idle=10 seconds");
                PtySession visit = opened(impatient)) {
            assertThat(visit.exitStatus()).isZero();
            assertLeft(visit);
        }
    }

    @Test
    void aServerThatStopsRestoresTheTerminal() throws Exception {
        PtySession visit;
        try (TestServer stopping = TestServer.start()) {
            visit = opened(stopping);
        }
        try (visit) {
            assertThat(visit.exitStatus()).isZero();
            assertLeft(visit);
        }
    }

    private static PtySession opened(TestServer at) throws IOException, InterruptedException {
        PtySession visit = at.visit().open();
        visit.awaits("clear or leave");
        new FakeTerminal(visit).answerAll();
        return visit;
    }

    /** What takes the window's title back. */
    private static final String NO_TITLE = "\u001b]2;\u001b\\\u001b[23;0t";

    /** Every mode as it was found, and the goodbye on the first screen. */
    private static void assertLeft(PtySession visit) {
        FakeTerminal terminal = new FakeTerminal(visit);
        Map<Integer, Boolean> modes = terminal.modes();
        assertThat(modes).containsEntry(ALTERNATE, false);
        assertThat(modes).containsEntry(CARET, true).containsEntry(WRAP, true);
        modes.keySet().removeAll(Set.of(CARET, WRAP));
        assertThat(modes).doesNotContainValue(true);
        assertThat(terminal.keyboards()).isZero();
        String all = visit.receivedText();
        String after = all.substring(all.lastIndexOf("\u001b[?1049l"));
        assertThat(after).contains("ssh card.dong4j.ink").doesNotContain("\u001b[>", "\u001b]");
        assertThat(all.substring(0, all.length() - after.length()))
                .endsWith("\u001b[0m" + NO_TITLE);
    }

    /** What a slow terminal does; nothing of the card is waited for. */
    private static void think(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    }
}
