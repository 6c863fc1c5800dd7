package ink.dong4j.card.server.assistant;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.limit.Reservation;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What gateways other than a one-api were seen to send. */
class OddGatewayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STREAM =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final String STOP =
            """
            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private GatewayFixture fixture;
    private Assistants assistants;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start(0, 0);
        assistants =
                Assistants.of(
                        Samples::card, Samples.at(fixture.baseUrl(), PATIENCE), new Figures());
        assistants.warmUp();
    }

    @AfterEach
    void stop() {
        assistants.close();
        fixture.close();
    }

    private Outcome ask(Script script, RecordingSink sink, Purse purse)
            throws InterruptedException {
        fixture.next(script);
        return assistants.paidFrom(purse).answer(Samples.question("What is his email?"), sink);
    }

    private static Script stream(String body) {
        return Script.of(Script.Send.of(STREAM + body), new Script.Close());
    }

    private static String delta(String json) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":" + json + "}]}\n\n";
    }

    static Stream<String> goodStreams() {
        return Stream.of(
                "\ufeff" + delta("{\"content\":\"Hello.\"}") + STOP,
                delta(
                                "{\"content\":[{\"type\":\"text\",\"text\":\"Hel\"},{\"type\":\"x\"},"
                                        + "{\"type\":\"text\",\"text\":\"lo.\"}]}")
                        + STOP,
                delta("{\"content\":\"Hello\"}")
                        + "data: {\"choices\":[{\"index\":1,\"delta\":{\"content\":\"Bye\"}}]}\n\n"
                        + delta("{\"content\":\".\"}")
                        + STOP,
                delta("{\"content\":null,\"refusal\":\"Hello\"}")
                        + delta("{\"refusal\":\".\"}")
                        + STOP);
    }

    @ParameterizedTest
    @MethodSource("goodStreams")
    void anUnusualStreamLosesNoWord(String body) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ask(stream(body), sink, Samples.PURSE)).isEqualTo(new Outcome.Answered());
        assertThat(sink.text()).isEqualTo("Hello.");
    }

    static Stream<String> thinkingStreams() {
        return Stream.of(
                delta("{\"content\":\"<thi\"}")
                        + delta("{\"content\":\"nk>S</thi\"}")
                        + delta("{\"content\":\"nk>Hello.\"}")
                        + STOP,
                delta("{\"content\":\"S</think>Hello.\"}") + STOP,
                delta("{\"content\":\"S\"}")
                        + delta("{\"content\":\"</think>\\n\\nHello.\"}")
                        + STOP);
    }

    @ParameterizedTest
    @MethodSource("thinkingStreams")
    void thoughtsInTheTextAreNoPartOfTheAnswer(String body) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        RecordedAnswer answer = new RecordedAnswer(sink);
        fixture.next(stream(body));
        assertThat(
                        assistants
                                .paidFrom(Samples.PURSE)
                                .answer(Samples.question("What is his email?"), answer))
                .isEqualTo(new Outcome.Answered());
        assertThat(answer.text()).isEqualTo("Hello.");
    }

    @Test
    void aModelThatWroteTheEndOfItsThoughtsAloneIsExpectedToThinkFirst()
            throws InterruptedException {
        ask(
                stream(delta("{\"content\":\"S</think>Hello.\"}") + STOP),
                new RecordingSink(),
                Samples.PURSE);
        RecordingSink sink = new RecordingSink();
        String thinks =
                delta("{\"content\":\"S\"}") + delta("{\"content\":\"</think>Hello.\"}") + STOP;
        ask(stream(thinks), sink, Samples.PURSE);
        assertThat(sink.text()).isEqualTo("Hello.");

        // This time it only answers.
        RecordingSink next = new RecordingSink();
        ask(stream(delta("{\"content\":\"Hello.\"}") + STOP), next, Samples.PURSE);
        assertThat(next.text()).isEqualTo("Hello.");
    }

    static Stream<Arguments> damagedStreams() {
        String hello = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel";
        String whole = hello + "\"}}]}";
        String lo = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo.\"}}]}\n\n";
        return Stream.of(
                // The next event glued on, to a piece that was cut in its text, behind it, before
                // it.
                Arguments.of("data: " + hello + lo + STOP, "Hel…lo."),
                Arguments.of("data: " + hello + "\"" + lo + STOP, "Hello."),
                Arguments.of("data: " + whole + lo + STOP, "Hello."),
                Arguments.of("data: {\"choices\":[{\"ind" + lo + STOP, "…lo."),
                Arguments.of("data: " + hello + "\n\n" + lo + STOP, "Hel…lo."),
                Arguments.of("data: " + hello + "\\u4f" + lo + STOP, "Hel…lo."));
    }

    @ParameterizedTest
    @MethodSource("damagedStreams")
    void aDamagedPieceKeepsItsTextAndSaysWhatIsMissing(String body, String text)
            throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ask(stream(body), sink, Samples.PURSE)).isEqualTo(new Outcome.Answered());
        assertThat(sink.text()).isEqualTo(text);
    }

    static Stream<Arguments> wholeAnswers() {
        String one =
                "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"Hello.\"},\"finish_reason\":\"stop\"}],\"usage\":"
                        + "{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}}";
        return Stream.of(
                Arguments.of("application/json", one),
                Arguments.of("application/json; charset=utf-8", one.replace(",", ",\n  ")),
                Arguments.of("text/event-stream", one),
                Arguments.of("text/event-stream", one.replace(",", ",\n  ")),
                Arguments.of("text/event-stream", "data: " + one + "\n\ndata: [DONE]\n\n"),
                Arguments.of("application/json", one.replace(",\"finish_reason\":\"stop\"", "")));
    }

    @ParameterizedTest
    @MethodSource("wholeAnswers")
    void aWholeAnswerInPlaceOfAStreamIsTheAnswer(String type, String body)
            throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
        Script script = Script.of(Script.Send.of(head + body), new Script.Close());
        assertThat(ask(script, sink, Samples.PURSE)).isEqualTo(new Outcome.Answered());
        assertThat(sink.text()).isEqualTo("Hello.");
    }

    @Test
    void aBusyGatewayIsLeftAloneForAsLongAsItAsks() throws InterruptedException {
        String busy =
                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 42\r\nContent-Length: 2\r\n"
                        + "Connection: close\r\n\r\n{}";
        RecordingSink sink = new RecordingSink();
        ask(Script.of(Script.Send.of(busy), new Script.Close()), sink, Samples.PURSE);
        assertThat(sink.asides()).anyMatch(AnswerEvent.BusyFor.class::isInstance);
        int asked = fixture.requests().size();

        RecordingSink next = new RecordingSink();
        ask(Script.of(Script.Send.of(busy), new Script.Close()), next, Samples.PURSE);
        assertThat(fixture.requests()).hasSize(asked);
        assertThat(next.asides()).anyMatch(AnswerEvent.BusyFor.class::isInstance);
    }

    @Test
    void aHeadWithoutEndIsNoAnswer() throws InterruptedException {
        String head = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000) + "\r\n";
        RecordingSink sink = new RecordingSink();
        Script script =
                Script.of(
                        Script.Send.of(head + delta("{\"content\":\"Hello.\"}") + STOP),
                        new Script.Close());
        assertThat(ask(script, sink, Samples.PURSE)).isEqualTo(new Outcome.Quoted());
        assertThat(sink.after()).contains(Trouble.UNREACHABLE);
    }

    static Stream<Arguments> unfinishedErrors() {
        Script.Step stalls = new Script.Hold();
        Script.Step breaks = new Script.Close();
        return Stream.of(
                Arguments.of("429 Too Many Requests", "{\"err", stalls, Trouble.BUSY),
                Arguments.of("429 Too Many Requests", "{\"err", breaks, Trouble.BUSY),
                Arguments.of("401 Unauthorized", "", stalls, Trouble.NEEDS_OWNER),
                Arguments.of("401 Unauthorized", "{\"err", breaks, Trouble.NEEDS_OWNER),
                Arguments.of("500 Internal Server Error", "", stalls, Trouble.UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("unfinishedErrors")
    void anErrorIsKnownByItsStatusThoughItsTextNeverEnds(
            String status, String text, Script.Step end, Trouble trouble)
            throws InterruptedException {
        Script script =
                Script.of(
                        Script.Send.of(
                                "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n%s"
                                        .formatted(status, text)),
                        end);
        RecordingSink sink = new RecordingSink();
        long start = System.nanoTime();
        assertThat(ask(script, sink, Samples.PURSE)).isEqualTo(new Outcome.Quoted());
        assertThat(sink.after()).contains(trouble);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @Test
    void whereNoSecureConnectionComesAboutNothingIsPaid() throws Exception {
        List<String> heard = new ArrayList<>();
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Assistants secure =
                        Assistants.of(
                                Samples::card,
                                Samples.at(
                                        URI.create(
                                                "https://127.0.0.1:"
                                                        + plain.getLocalPort()
                                                        + "/v1"),
                                        PATIENCE),
                                new Figures())) {
            Thread.ofVirtual().start(() -> refuse(plain));
            Outcome outcome =
                    secure.paidFrom(purse(heard))
                            .answer(Samples.question("What is his email?"), new RecordingSink());
            assertThat(outcome).isEqualTo(new Outcome.Quoted());
        }
        assertThat(heard).containsExactly("settled 0");
    }

    private static void refuse(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            // Closed with its words unread, it would get a reset instead of the answer.
            assertThat(client.getInputStream().read(new byte[8 << 10])).isPositive();
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grants everything, and notes what becomes of it. */
    private static Purse purse(List<String> heard) {
        return _ ->
                new Advance.Granted(
                        new Reservation() {
                            @Override
                            public void settle(int tokens) {
                                heard.add("settled " + tokens);
                            }

                            @Override
                            public void keep() {
                                heard.add("kept");
                            }
                        });
    }

    @Test
    void aCostToldBeforeTheEndIsNotWhatALeftAnswerCosts() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        Purse purse = purse(heard);
        String begun =
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}],"
                        + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":1}}\n\n";
        assertThat(ask(stream(begun), new RecordingSink(), purse))
                .isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(heard).containsExactly("kept");

        heard.clear();
        String ended =
                begun
                        + "data:"
                        + " {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5}}\n\n";
        assertThat(ask(stream(ended), new RecordingSink(), purse))
                .isEqualTo(new Outcome.Answered());
        assertThat(heard).containsExactly("settled 15");
    }
}
