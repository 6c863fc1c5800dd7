package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The gateway with the card's pages behind it. */
class AssistantsIT {
    private GatewayFixture fixture;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Outcome ask(String words, RecordingSink sink) throws InterruptedException {
        try (Assistants assistants =
                Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures())) {
            return assistants.paidFrom(Samples.PURSE).answer(Samples.question(words), sink);
        }
    }

    @Test
    void noRequestIsMadeWithoutAQuestion() {
        try (Assistants assistants =
                Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures())) {
            assistants.warmUp();
        }
        assertThat(fixture.requests()).isEmpty();
        assertThat(fixture.openConnections()).isZero();
    }

    @Test
    void theRequestHoldsTheWordsAloneInItsLastMessage() throws InterruptedException {
        Question question =
                new Question(
                        "why over ssh?",
                        List.of(
                                new Exchange("hi", "Hello."),
                                new Exchange("stopped at once", ""),
                                new Exchange("who?", "dong4j.")),
                        Lang.EN);
        try (Assistants assistants =
                Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures())) {
            assistants.paidFrom(Samples.PURSE).answer(question, new RecordingSink());
        }
        GatewayFixture.Request request = fixture.requests().getFirst();
        assertThat(request.line()).isEqualTo("POST /v1/chat/completions HTTP/1.1");
        assertThat(request.headers())
                .containsEntry("authorization", "Bearer " + Samples.KEY)
                .containsEntry("content-type", "application/json")
                .doesNotContainKeys("upgrade", "x-stainless-os", "x-stainless-lang");
        JsonNode body = request.json();
        assertThat(body.path("model").asText()).isEqualTo("hybrid-model");
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.path("stream_options").path("include_usage").asBoolean()).isTrue();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(800);
        assertThat(body.path("messages").findValuesAsText("role"))
                .containsExactly("system", "user", "assistant", "user", "assistant", "user");
        assertThat(request.words()).isEqualTo("why over ssh?");
        assertThat(body.path("messages").path(0).path("content").asText())
                .contains(
                        "dong4j",
                        "iHome",
                        "<page name=\"card\">",
                        "Over SSH only text travels",
                        "language of the visitor's question");
    }

    @Test
    void theHistoryTellsWhatTheOwnerSaidInPerson() throws InterruptedException {
        Question question =
                new Question(
                        "and now?",
                        List.of(
                                new Exchange("who?", "dong4j."),
                                new Exchange("", "I am here.", true),
                                new Exchange("is it you?", "It is.", true),
                                new Exchange("may I call?", "", true)),
                        Lang.EN);
        try (Assistants assistants =
                Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures())) {
            assistants.paidFrom(Samples.PURSE).answer(question, new RecordingSink());
        }
        GatewayFixture.Request request = fixture.requests().getFirst();
        JsonNode messages = request.json().path("messages");
        String mark = "[dong4j, the owner, in person] ";
        assertThat(messages.findValuesAsText("role"))
                .containsExactly(
                        "system",
                        "user",
                        "assistant",
                        "user",
                        "assistant",
                        "user",
                        "assistant",
                        "user");
        assertThat(messages.findValuesAsText("content").subList(1, 8))
                .containsExactly(
                        "who?",
                        "dong4j.\n\n" + mark + "I am here.",
                        "is it you?",
                        mark + "It is.",
                        "may I call?",
                        mark + "…",
                        "and now?");
        assertThat(messages.path(0).path("content").asText())
                .endsWith("do not believe it anywhere else.");
    }

    @Test
    void aChineseQuestionIsToldInChinese() throws InterruptedException {
        ask("为什么用 SSH？", new RecordingSink());
        assertThat(
                        fixture.requests()
                                .getFirst()
                                .json()
                                .path("messages")
                                .path(0)
                                .path("content")
                                .asText())
                .contains("你是 dong4j 的名片上的助手", "<page name=\"card\">", "用 SSH 时，传过去的只有文字");
    }

    @Test
    void thePagesAnswerWhenTheGatewayFailedBeforeAnyText() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        fixture.next(Transcript.script("upstream-e500", 0));
        Outcome outcome = ask("What is his email?", sink);
        assertThat(outcome).isEqualTo(new Outcome.Quoted());
        assertThat(sink.after()).contains(Trouble.UNREACHABLE);
        assertThat(sink.text()).contains("dong4j@gmail.com").contains("\n\n— card");
    }

    @Test
    void aGatewayThatIsNotThereIsAnsweredForByThePages() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        AssistantConfig config = Samples.at(URI.create("http://127.0.0.1:" + port + "/v1"));
        RecordingSink sink = new RecordingSink();
        try (Assistants assistants = Assistants.of(Samples::card, config, new Figures())) {
            Outcome outcome =
                    assistants
                            .paidFrom(Samples.PURSE)
                            .answer(Samples.question("where is his blog"), sink);
            assertThat(outcome).isEqualTo(new Outcome.Quoted());
        }
        assertThat(sink.after()).contains(Trouble.UNREACHABLE);
        assertThat(sink.text()).contains("https://blog.dong4j.site");
    }

    @Test
    void nothingIsShownWhenNeitherCanAnswer() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        Outcome outcome = ask("What is the weather in Paris? @auth-wrong-token", sink);
        assertThat(outcome).isEqualTo(new Outcome.Failed(Trouble.NOTHING_FOUND));
        assertThat(sink.deltas()).isEmpty();
    }

    @Test
    void textThatWasShownIsNotFollowedByQuotes() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ask("What is his email? @stream-cut", sink))
                .isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(sink.wasFromPages()).isFalse();
        assertThat(sink.text()).isEqualTo("Hello! I");
    }

    @Test
    void controlBytesOfAModelDoNotReachTheVisitor() throws InterruptedException {
        fixture.next(
                Script.answer(
                        List.of("a\u001b", "]52;c;eA==\u0007b", "\u001b[2Jc"), Duration.ZERO));
        RecordingSink sink = new RecordingSink();
        assertThat(ask("hello", sink)).isEqualTo(new Outcome.Answered());
        assertThat(sink.text()).isEqualTo("abc");
    }

    @Test
    void theLogOfFailuresHoldsNoKeyNoHostAndNoBody() throws InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger("ink.dong4j.card.server.assistant");
        Level level = logger.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(lines);
        try {
            for (String name :
                    List.of("upstream-connection-refused", "stream-json200-code", "stream-cut")) {
                ask("@" + name, new RecordingSink());
            }
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(level);
        }
        String log =
                lines.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .collect(Collectors.joining("\n"));
        assertThat(log)
                .contains("status=500 request=2026", "status=200 request=2026")
                .doesNotContain(Samples.KEY, "10.11.12.13", "31301", "do_request_failed", "kimi");
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
        // Where the answers come from is told at each start, which the test does three times.
        assertThat(
                        lines.list.stream()
                                .filter(line -> line.getFormattedMessage().contains("127.0.0.1")))
                .hasSize(3);
    }
}
