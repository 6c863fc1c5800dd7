package ink.dong4j.card.server.assistant;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.limit.Reservation;
import ink.dong4j.card.server.metrics.Figures;
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
                        + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5}}\n\n";
        assertThat(ask(stream(ended), new RecordingSink(), purse))
                .isEqualTo(new Outcome.Answered());
        assertThat(heard).containsExactly("settled 15");
    }
}
