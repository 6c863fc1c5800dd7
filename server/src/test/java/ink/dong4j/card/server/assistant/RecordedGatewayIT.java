package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Trouble;
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
    private static final String HELLO = "Hello! I am the card.";
    private static final Outcome ANSWERED = new Outcome.Answered();
    private static final Outcome SHORTENED = new Outcome.Shortened();
    private static final Outcome CUT = new Outcome.Failed(Trouble.CUT_SHORT);
    private static final Outcome DECLINED = new Outcome.Failed(Trouble.DECLINED);
    private static final Outcome UNREACHABLE = new Outcome.Failed(Trouble.UNREACHABLE);
    private static final Outcome BUSY = new Outcome.Failed(Trouble.BUSY);
    private static final Outcome OWNER = new Outcome.Failed(Trouble.NEEDS_OWNER);

    private static GatewayFixture fixture;
    private static Chain chain;

    record Case(String name, Outcome outcome, String text) {}

    @BeforeAll
    static void start() {
        fixture = GatewayFixture.start(0, 0.05);
        chain = chain();
    }

    @AfterAll
    static void stop() {
        chain.close();
        fixture.close();
    }

    static Stream<Case> cases() {
        return Stream.of(
                        all(
                                ANSWERED,
                                HELLO,
                                "stream-normal stream-include-usage"
                                        + " stream-upstream-no-usage stream-burst stream-slow-head"
                                        + " stream-ping-3s stream-comments stream-finish-no-done"
                                        + " stream-error-null stream-crlf"
                                        + " stream-after-done stream-hang-after-done stream-no-content-type"
                                        + " stream-text-plain stream-content-type-charset"
                                        + " stream-gzip-upstream stream-reasoning auth-no-sk-prefix"
                                        + " retry-success"),
                        all(
                                UNREACHABLE,
                                "",
                                "stream-error-object-first stream-html200"
                                        + " stream-empty200 stream-data-no-space stream-json200-code"
                                        + " stream-json200-error stream-json200-answer"
                                        + " stream-json-content-type stream-multi-data stream-tool-calls"
                                        + " upstream-e500 upstream-e503 upstream-emsg upstream-e502html"
                                        + " upstream-e504empty upstream-close-no-reply"
                                        + " upstream-connection-refused upstream-redirect"
                                        + " upstream-never-answers relay-timeout-no-answer path-no-v1"
                                        + " path-double-slash path-trailing-slash redis-down"
                                        + " body-content-list-bad retry-all-same-channel"
                                        + " retry-timeouts-add-up quota-lost-on-connect-error"
                                        + " path-not-implemented auth-pinned-channel"
                                        + " auth-exhausted-refill conn-h2c-upgrade conn-keep-alive"),
                        // What is no stream is no answer, also where a script would take it.
                        all(
                                UNREACHABLE,
                                "",
                                "json-normal json-no-usage json-reasoning json-gzip-upstream"
                                        + " json-json200-error json-json200-code json-not-json"
                                        + " json-html200 json-drop gzip-json models-list"
                                        + " models-get-unknown billing-subscription billing-usage"
                                        + " cors-preflight"),
                        all(
                                BUSY,
                                "",
                                "upstream-e429 upstream-e429-json upstream-ezhipu"
                                        + " path-unknown-limited"),
                        all(
                                OWNER,
                                "",
                                "upstream-e400 upstream-e401 upstream-e401-json upstream-e402"
                                        + " upstream-e403 upstream-e404 upstream-equota auth-no-token"
                                        + " auth-wrong-token auth-wrong-scheme auth-disabled-token"
                                        + " auth-expired-token auth-exhausted-token auth-model-not-allowed"
                                        + " auth-subnet auth-user-disabled auth-pinned-bad-channel"
                                        + " auth-pinned-not-admin channel-pinned-disabled quota-user-short"
                                        + " quota-token-short quota-token-stuck-exhausted model-no-channel"
                                        + " channel-all-disabled body-no-content-type"
                                        + " body-negative-max-tokens path-unknown auth-x-api-key"
                                        + " auto-disable-by-word body-empty body-empty-messages"
                                        + " body-malformed body-no-messages body-no-model"
                                        + " body-temperature-string body-text-plain path-get-chat"
                                        + " cache-new-channel-unknown redis-user-quota-false-403"),
                        all(DECLINED, "", "upstream-ecode"),
                        all(
                                CUT,
                                "Hello! I",
                                "stream-cut stream-cut-no-done stream-drop stream-rst upstream-mid-stall"
                                        + " retry-not-after-first-byte"),
                        // Recordings whose middle was left out.
                        all(
                                ANSWERED,
                                "Hello",
                                "auth-subnet-forwarded-for body-2mb body-content-object"
                                        + " channel-type-50 gzip-stream quota-overdraw-rich-user"
                                        + " redis-token-revoked-late request-id"),
                        all(ANSWERED, "Hello!", "conn-close conn-http10"),
                        // Text to the last word, but no word of the model that it had finished.
                        all(CUT, HELLO, "stream-event-id-retry"),
                        all(
                                CUT,
                                "before ",
                                "stream-error-object-mid stream-error-event"
                                        + " stream-line-65k stream-line-70k"),
                        Stream.of(
                                new Case("stream-null-choices", ANSWERED, "text"),
                                new Case("stream-malformed-json", ANSWERED, "before after"),
                                new Case("stream-utf8-split", ANSWERED, "你好，世界🎉🏳️‍🌈"),
                                new Case("body-unknown-fields", ANSWERED, "Hello!."),
                                new Case("client-hangup-mid-stream", CUT, "slow0 slow4 slow5 "),
                                new Case("stream-finish-length", SHORTENED, "cut by max"),
                                new Case("stream-finish-content-filter", DECLINED, "start of"),
                                new Case("stream-finish-sensitive", DECLINED, "start of")))
                .flatMap(cases -> cases);
    }

    private static Stream<Case> all(Outcome outcome, String text, String names) {
        return Stream.of(names.split(" ", -1)).map(name -> new Case(name, outcome, text));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRecordedAnswerEndsAsItMust(Case expected) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        Outcome outcome = ask(expected.name(), sink);
        assertThat(outcome).isEqualTo(expected.outcome());
        assertThat(sink.text()).isEqualTo(expected.text());
        assertThat(sink.text()).doesNotContain("request id", "one_api", "http:", Samples.KEY);
    }

    private static Outcome ask(String name, RecordingSink sink) throws InterruptedException {
        return chain.answer(Samples.question("@" + name), sink, Samples.PURSE);
    }

    @Test
    void longAndShortenedRecordingsEndAsTheyMust() throws InterruptedException {
        assertThat(answer("stream-line-60k", ANSWERED))
                .startsWith("before xxx")
                .endsWith("x after");
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
        Set<String> checked = new TreeSet<>(cases().map(Case::name).toList());
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
        AssistantConfig config = Samples.at(fixture.baseUrl(), Duration.ofMillis(1500));
        Card card = Samples.card();
        GatewayConfig server = config.gateway().orElseThrow();
        Canary canary = Canary.random();
        SystemPrompt prompt = new SystemPrompt(new Library(() -> card), canary);
        Secrets secrets = Secrets.of(canary, server, card);
        Conversation conversation = new Conversation(config, prompt);
        WarmUp.of(config, conversation, secrets);
        Gateway gateway = new Gateway(server, new GatewayHttp());
        return new Chain(config, conversation, gateway, secrets, new Figures());
    }
}
