package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.server.assistant.Recordings;
import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a one-api was seen to answer, each as a visitor at a real ssh sees it. */
class GatewayRowsIT {
    private static final String KEY = "sk-b8xqcanary5d0f7Wz3RtLm9KpQvN2sYhU6eJgT1";
    private static final Duration TIMER = Duration.ofSeconds(2);
    private static final Duration SLACK = Duration.ofSeconds(20);

    /** Of what the gateway said and is. */
    private static final List<String> GATEWAY_WORDS =
            List.of(
                    "one_api",
                    "request id",
                    "do_request_failed",
                    "bad_response_status_code",
                    "invalid_request_error",
                    "insufficient_user_quota",
                    "无可用渠道",
                    "无效的令牌",
                    "令牌额度",
                    "上游负载",
                    "glm-4-plus",
                    "hybrid-model",
                    "31301",
                    "10.11.12.13",
                    "20261123052",
                    "Exception");

    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start(0, 0.01);
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=" + KEY,
                        "server.assistant.first-token=2 seconds",
                        "server.assistant.between-tokens=2 seconds",
                        "server.assistant.breaker.calls=1000",
                        "server.limits.session={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.address={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.network={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.server={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.turns=1000",
                        "server.limits.daily-tokens=10000000");
        // What a machine takes at first, before it sends, is no failure however short the timers
        // are.
        assertThat(Ssh.run(server.port(), "en", "ask", "@stream-burst").status()).isZero();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyRecordedAnswerIsItsSentenceAndTheNextQuestionWorks(Lang lang) throws Exception {
        Phrases phrases = Phrases.of(lang);
        List<Recordings.Case> rows = Recordings.all();
        try (PtySession visit = visit(lang)) {
            visit.awaits("dong4j");
            int asked = gateway.requests().size();
            for (Recordings.Case row : rows) {
                String question = "q" + asked + " tungsten";
                visit.type("\u0015" + question + " @" + row.name()).enter();
                gateway.awaitRequests(++asked);
                String expected = sentence(row, phrases);
                visit.awaits(
                        row.name() + " as " + expected,
                        screen -> behind(screen, question).contains(expected));
                ended(visit, question, lang);
                assertThat(behind(visit.screenText(), question))
                        .as(row.name())
                        .contains(row.text().split("[\\s，]", 2)[0]);
            }
            visit.type("\u0015and now? @stream-burst").enter();
            visit.awaits("the next answer", s -> behind(s, "and now?").contains("I am the card."));
            assertClean(visit.receivedText());
        }
        assertClean(String.join("\n", server.log().lines()).replaceAll("(model|request)=\\S+", ""));
    }

    private PtySession visit(Lang lang) throws Exception {
        return server.visit()
                .in(
                        switch (lang) {
                            case EN -> "en_US.UTF-8";
                            case ZH -> "zh_CN.UTF-8";
                        })
                .sized(100, 50)
                .open();
    }

    /** The sentence of a row; of a good answer its first word. */
    private static String sentence(Recordings.Case row, Phrases phrases) {
        return switch (row.outcome()) {
            case Outcome.Failed(var trouble) -> trouble.sentence(phrases);
            default -> row.text().split("[\\s，]", 2)[0];
        };
    }

    private static void ended(PtySession visit, String question, Lang lang) throws Exception {
        String stop =
                switch (lang) {
                    case EN -> "Esc stop";
                    case ZH -> "Esc 停止";
                };
        visit.awaits("the end of " + question, screen -> !screen.contains(stop));
    }

    private static String behind(String screen, String question) {
        int at = screen.indexOf(question);
        return at < 0 ? "" : screen.substring(at + question.length());
    }

    private void assertClean(String seen) {
        assertThat(seen).doesNotContain(GATEWAY_WORDS);
        assertThat(seen)
                .doesNotContain(KEY)
                .doesNotContain(gateway.baseUrl().getAuthority())
                .doesNotContain(":" + gateway.baseUrl().getPort());
    }

    @Test
    void silenceEndsWithinItsTimerAndTextAndDraftStay() throws Exception {
        try (PtySession visit = visit(Lang.EN)) {
            visit.awaits("dong4j");
            long start = System.nanoTime();
            visit.type("one tungsten @upstream-never-answers").enter();
            visit.awaits("The assistant cannot be reached right now");
            assertWithin(start);
            visit.awaits(
                    "the question as a draft",
                    s -> behind(s, "about that").contains("one tungsten"));

            start = System.nanoTime();
            visit.type("\u0015two @upstream-mid-stall").enter();
            visit.awaits("the begin", s -> behind(s, "› two").contains("Hello! I"));
            visit.type("a draft of mine");
            visit.awaits("The answer was cut short").awaits("a draft of mine");
            assertWithin(start);
            assertThat(behind(visit.screenText(), "› two")).contains("Hello! I");

            start = System.nanoTime();
            visit.type("\u0015three @stream-hang-after-done").enter();
            visit.awaits("an end", s -> behind(s, "› three").contains("I am the card."));
            ended(visit, "three", Lang.EN);
            assertWithin(start);
            gateway.awaitOpenConnections(0);
        }
    }

    private static void assertWithin(long start) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMER.plus(SLACK));
    }

    @Test
    void withoutATerminalARowIsItsStatusAndItsSentence() throws Exception {
        assertRow("stream-burst", 0, "");
        assertRow("stream-finish-length", 69, "The answer reached its longest length");
        assertRow("stream-cut", 69, "The answer was cut short");
        assertRow("stream-json200-code", 69, "The assistant cannot be reached right now");
        assertRow("upstream-ezhipu", 69, "The assistant is busy right now");
        assertRow("channel-all-disabled", 69, "The assistant needs its owner's attention");
        assertRow("upstream-ecode", 69, "The assistant declined to answer that");
    }

    private void assertRow(String name, int status, String sentence) throws Exception {
        Ssh run = Ssh.run(server.port(), "en", "ask", "tungsten @" + name);
        assertThat(run.status()).as(name).isEqualTo(status);
        assertThat(run.err()).as(name).contains(sentence);
        assertClean(run.out() + run.err());
        assertThat(run.out() + run.err()).doesNotContain("\u001b");
    }
}
