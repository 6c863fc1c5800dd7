package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.model.Gateway;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded answer of a one-api, and what must come of it. */
class RecordedGatewayIT {
    private static final Outcome ANSWERED = new Outcome.Answered();
    private static final Outcome CUT = new Outcome.Failed(Trouble.CUT_SHORT);

    private static GatewayFixture fixture;
    private static final Library LIBRARY = new Library(Samples::card, PagesConfig.DEFAULT);
    private static final Canary CANARY = Canary.random();
    private static final Conversation CONVERSATION =
            new Conversation(Samples.alone(), new SystemPrompt(LIBRARY, CANARY, 8000));
    private static Chain chain;

    @BeforeAll
    static void start() {
        fixture = GatewayFixture.start(0, 0.05);
        chain = chain();
    }

    @AfterAll
    static void stop() {
        chain.close();
        LIBRARY.close();
        fixture.close();
    }

    static List<Recordings.Case> cases() {
        return Recordings.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecordedAnswerEndsAsItMust(Recordings.Case expected) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        Outcome outcome = ask(expected.name(), sink);
        assertThat(outcome).isEqualTo(expected.outcome());
        assertThat(sink.text()).isEqualTo(expected.text());
        assertThat(sink.text()).doesNotContain("request id", "one_api", "http:", Samples.KEY);
    }

    private static Outcome ask(String name, RecordingSink sink) throws InterruptedException {
        Question question = Samples.question("@" + name);
        return chain.answer(question, sink, Samples.PURSE);
    }

    @Test
    void longAndShortenedRecordingsEndAsTheyMust() throws InterruptedException {
        // Far more than the request's max_tokens.
        assertThat(answer("stream-line-60k", new Outcome.Shortened())).startsWith("before xxx");
        assertThat(answer("stream-one-newline", ANSWERED)).startsWith("Hello").endsWith(".");
        assertThat(answer("relay-timeout-mid-stream", CUT))
                .startsWith("slow0 ")
                .endsWith("slow39 ");
        assertThat(answer("gateway-sigterm-mid-stream", CUT))
                .startsWith("slow0 ")
                .endsWith("slow14 ");
    }

    private static String answer(String name, Outcome expected) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ask(name, sink)).isEqualTo(expected);
        return sink.text();
    }

    @Test
    void noRecordingIsLeftOut() throws IOException, URISyntaxException {
        Set<String> checked = new TreeSet<>(cases().stream().map(Recordings.Case::name).toList());
        checked.addAll(
                List.of(
                        "stream-line-60k",
                        "stream-one-newline",
                        "relay-timeout-mid-stream",
                        "gateway-sigterm-mid-stream"));
        Path folder = Path.of(getClass().getResource("/one-api").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".http"))
                                    .filter(name -> !name.startsWith("rest-"))
                                    .map(name -> name.substring(0, name.length() - 5)))
                    .containsExactlyInAnyOrderElementsOf(checked);
        }
    }

    private static Chain chain() {
        AssistantConfig config = Samples.at(fixture.baseUrl(), Duration.ofSeconds(3));
        GatewayConfig server = config.gateway().orElseThrow();
        Secrets secrets = new Secrets(CANARY, server, Samples.card()::toString);
        Gateway gateway = new Gateway(server);
        return new Chain(config, CONVERSATION, gateway, secrets, new Figures());
    }
}
