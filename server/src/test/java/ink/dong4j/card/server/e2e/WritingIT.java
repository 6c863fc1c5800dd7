package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.text.Width;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing and pasting through a real ssh, and what the gateway gets of it. */
class WritingIT {
    private static final String PASTE = "\u001b[200~";
    private static final String END = "\u001b[201~";
    private static final String PROMPT = "\u203A ";

    private static GatewayFixture gateway;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"true,en_US.UTF-8,[Pasted 200 lines]", "false,zh_CN.UTF-8,[已粘贴 200 行]"})
    void twoHundredLinesAreOneDraftAndSentWholeOnEnter(boolean brackets, String lang, String chip)
            throws Exception {
        String lines =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(line -> "line " + line + " of what was pasted, 第" + line + "行")
                        .collect(Collectors.joining("\n"));
        int before = gateway.requests().size();
        try (PtySession visit = server.visit().in(lang).open()) {
            visit.awaits("dong4j");
            String sent = lines.replace('\n', '\r');
            visit.type(brackets ? PASTE + sent + END : sent).awaits(chip);
            visit.type(" !").awaits(chip + " !");
            assertThat(gateway.requests()).hasSize(before);
            visit.enter();
            gateway.awaitRequests(before + 1);
            assertThat(gateway.requests().getLast().words()).isEqualTo(lines + " !");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMegabyteIsRefusedInASentenceAndTheDraftStays(boolean brackets) throws Exception {
        String lines = "a line of sixty-four characters, sixty-three and a break to end\r";
        String text = lines.repeat(1024 * 1024 / lines.length());
        int before = gateway.requests().size();
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("my draft").awaits("my draft");
            visit.type(brackets ? PASTE + text + END : text).awaits("That is too long");
            visit.type(" goes on").awaits("my draft goes on");
            assertThat(gateway.requests()).hasSize(before);
            visit.enter();
            gateway.awaitRequests(before + 1);
            assertThat(gateway.requests().getLast().words()).isEqualTo("my draft goes on");
        }
    }

    @Test
    void aPasteLineAfterLineSubmitsNothingBetweenTheLines() throws Exception {
        int before = gateway.requests().size();
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            for (int line = 1; line <= 30; line++) {
                visit.type("line " + line + "\r");
            }
            gateway.awaitRequests(before + 1);
            assertThat(gateway.requests()).hasSize(before + 1);
            assertThat(gateway.requests().getLast().words())
                    .startsWith("line 1\nline 2\n")
                    .endsWith("\nline 30");
        }
    }

    @ParameterizedTest
    @CsvSource({"80,24", "120,40", "40,20", "56,17"})
    void theCaretStaysRightWhileAChineseSentenceIsTypedEditedAndDeleted(int columns, int rows)
            throws Exception {
        try (PtySession visit = server.visit().in("zh_CN.UTF-8").sized(columns, rows).open()) {
            visit.awaits("dong4j");
            for (String phrase : new String[] {"你好", "，", "我想", "问 Java ", "的事"}) {
                visit.type(phrase);
            }
            caret(visit, "你好，我想问 Java 的事", "");
            visit.type("\u001b[D\u001b[D");
            caret(visit, "你好，我想问 Java ", "的事");
            visit.type("\u001bb");
            caret(visit, "你好，我想问 ", "Java 的事");
            visit.type("两个");
            caret(visit, "你好，我想问 两个", "Java 的事");
            visit.type("\u007f\u007f\u007f");
            caret(visit, "你好，我想问", "Java 的事");
            visit.type("\u0001\u001b[C");
            caret(visit, "你", "好，我想问Java 的事");
            visit.type("\u001b[3~");
            caret(visit, "你", "，我想问Java 的事");
            visit.type("\u001f");
            caret(visit, "你", "好，我想问Java 的事");
            visit.type("\u0005");
            caret(visit, "你好，我想问Java 的事", "");
            visit.type("\u0017");
            caret(visit, "你好，我想问Java 的", "");
            visit.type("\u0015");
            caret(visit, "", "输入问题");
            visit.type("\u0019");
            caret(visit, "你好，我想问Java 的事", "");
        }
    }

    /** The draft stands on the screen, and the terminal's cursor between its two parts. */
    private static void caret(PtySession visit, String before, String after)
            throws InterruptedException {
        visit.awaits(
                before + "|" + after,
                text ->
                        text.lines()
                                .filter(row -> row.contains(PROMPT + before + after))
                                .map(row -> row.substring(0, row.indexOf(PROMPT)))
                                .anyMatch(
                                        left ->
                                                visit.caretColumn()
                                                        == Width.of(left + PROMPT + before)));
    }
}
