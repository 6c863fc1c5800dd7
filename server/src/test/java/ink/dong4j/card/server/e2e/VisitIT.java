package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger with nothing but {@code ssh} sees of a card without a gateway. */
class VisitIT {
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
    void theCardIsShownAndControlDLeavesTheTerminalAsItWas() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").awaits("iHome");
            visit.type("\u0004");
            assertThat(visit.exitStatus()).isZero();
            String all = visit.receivedText();
            assertThat(all).contains("\u001b[?1049h").contains("\u001b[?2004h");
            String after = all.substring(all.lastIndexOf("\u001b[?1049l"));
            assertThat(after).contains("ssh card.dong4j.ink");
            assertThat(all).contains("\u001b[?2004l").contains("\u001b[?25h");
        }
    }

    @Test
    void anyLineOfTheMenuOpensByItsNumberAndEscGoesBack() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type(visit.numberOf("Links")).enter();
            visit.awaits("https://github.com/dong4j");
            visit.escape().awaits("back on the home screen", text -> text.contains("iHome"));
        }
    }

    @Test
    void aQuestionIsAnsweredFromTheDocumentsAndSaysSo() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("What is dong4j's email address?").enter();
            visit.awaits("From the card's pages, not an AI model").awaits("dong4j@gmail.com");
        }
    }

    @Test
    void aChineseQuestionIsAnsweredInChinese() throws Exception {
        try (PtySession visit = server.visit().in("zh_CN.UTF-8").open()) {
            visit.awaits("dong4j").type("你的邮箱是什么？").enter();
            visit.awaits("来自名片内容，非 AI 生成").awaits("dong4j@gmail.com");
        }
    }

    @Test
    void aQuestionThatThePagesCannotAnswerIsToldSo() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("What is the boiling point of tungsten?").enter();
            visit.awaits("I found nothing on these pages about that");
        }
    }

    @Test
    void theUserNameChoosesTheLanguage() throws Exception {
        try (PtySession visit = server.visit().as("zh").open()) {
            visit.awaits("Chinese words", text -> text.codePoints().anyMatch(VisitIT::isHan));
        }
    }

    @Test
    void aWindowThatIsTooSmallIsToldSoAndGrows() throws Exception {
        try (PtySession visit = server.visit().sized(29, 9).open()) {
            visit.awaits("Please make the window", text -> flat(text).contains("window larger"));
            visit.resize(80, 24).awaits("iHome");
        }
    }

    @Test
    void aWindowOfOneCellAndAResizeStormLeaveAUsableSession() throws Exception {
        try (PtySession visit = server.visit().sized(1, 1).open()) {
            for (int turn = 0; turn < 200; turn++) {
                visit.resize(1 + (turn * 7) % 150, 1 + (turn * 3) % 60);
            }
            visit.resize(80, 24).awaits("iHome");
            visit.type("still here").awaits("still here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dumb",
                "-A/x",
                "-1",
                "screen.xterm-256color",
                "linux",
                "vt100",
                "nonsense"
            })
    void everyTermGetsACard(String term) throws Exception {
        try (PtySession visit = server.visit().on(term).open()) {
            visit.awaits("dong4j");
            visit.type("What is the email address?").enter().awaits("dong4j@gmail.com");
            visit.type("\u0004");
            assertThat(visit.exitStatus()).isZero();
        }
        assertThat(ProcessHandle.current().children().map(VisitIT::command))
                .noneMatch(command -> command.contains("infocmp") || command.contains("stty"));
    }

    @Test
    void binaryNoiseAsInputLeavesTheSessionAlive() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            StringBuilder noise = new StringBuilder();
            for (int at = 0; at < 20_000; at++) {
                // Without the bytes that leave (3, 4), stop the terminal, or begin ssh's own
                // escapes.
                int value = (at * 7919 + at / 251) % 0x300;
                noise.append(
                        value < 0x20 || value == '~' || value == 0x7f ? '\u001b' : (char) value);
            }
            visit.type(noise.toString());
            visit.type("\u001b").type("\u0015");
            visit.resize(100, 30).type("\u000c").awaits("dong4j");
        }
    }

    @Test
    void aDumbTerminalNeverGetsAnEscapeCode() throws Exception {
        try (PtySession visit = server.visit().on("dumb").open()) {
            visit.awaits("dong4j").type("What is the email address?").enter();
            visit.awaits("dong4j@gmail.com").type("\u0004");
            assertThat(visit.exitStatus()).isZero();
            assertThat(visit.receivedText()).doesNotContain("\u001b");
        }
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static String flat(String screen) {
        return screen.replace('\n', ' ').replaceAll(" +", " ");
    }

    private static String command(ProcessHandle process) {
        return process.info().command().orElse("").toLowerCase(Locale.ROOT);
    }
}
