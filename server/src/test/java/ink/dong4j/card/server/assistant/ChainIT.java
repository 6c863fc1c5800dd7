package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two models, of which the first one fails. */
class ChainIT {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration OPEN_FOR = Duration.ofSeconds(3);
    private static final BreakerConfig BREAKER = new BreakerConfig(4, 50, OPEN_FOR);
    private static final Script GOOD = Script.answer(List.of("Hello", "."), Duration.ZERO);
    private static final Outcome ANSWERED = new Outcome.Answered();

    private final Figures figures = new Figures();
    private GatewayFixture fixture;
    private Assistants assistants;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start(0, 0);
        assistants = assistants(LONG);
    }

    private Assistants assistants(Duration patienceWithTheFirst) {
        AssistantConfig config =
                Samples.at(
                        fixture.baseUrl(),
                        BREAKER,
                        Samples.model("a", patienceWithTheFirst),
                        Samples.model("b", LONG));
        Assistants both = Assistants.of(Samples::card, config, figures);
        both.warmUp();
        return both;
    }

    /** Where the first model keeps still; elsewhere a busy machine may take its time. */
    private void beImpatient() {
        assistants.close();
        assistants = assistants(PATIENCE);
    }

    @AfterEach
    void stop() {
        assistants.close();
        fixture.close();
    }

    private Outcome ask(String words, RecordingSink sink) throws InterruptedException {
        return ask(Samples.question(words), sink, Samples.PURSE);
    }

    private Outcome ask(Question question, RecordingSink sink, Purse purse)
            throws InterruptedException {
        return assistants.paidFrom(purse).answer(question, sink);
    }

    static Stream<Script> failuresBeforeText() {
        return Stream.concat(
                Stream.of(
                                "upstream-e500",
                                "upstream-e429",
                                "auth-wrong-token",
                                "upstream-e400",
                                "stream-json200-code",
                                "stream-empty200",
                                "stream-error-object-first")
                        .map(name -> Transcript.script(name, 0)),
                Stream.of(
                        Script.of(new Script.Close()),
                        Script.of(new Script.Reset()),
                        Script.of(new Script.Hold()),
                        Script.tokens(List.of(), Duration.ZERO).then(new Script.Hold())));
    }

    @ParameterizedTest
    @MethodSource("failuresBeforeText")
    void theNextModelAnswersWhereTheFirstFailedBeforeAnyText(Script failure)
            throws InterruptedException {
        beImpatient();
        fixture.always("a", failure);
        fixture.always("b", GOOD);
        RecordingSink sink = new RecordingSink();
        long start = System.nanoTime();
        assertThat(ask("hello", sink)).isEqualTo(ANSWERED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.plusSeconds(2));
        assertThat(sink.text()).isEqualTo("Hello.");
        assertThat(speakers(sink)).containsExactly(new Speaker.Model(0), new Speaker.Model(1));
        assertThat(costs(sink)).hasSize(1);
        assertThat(fixture.requestsTo("b")).isEqualTo(1);
    }

    @Test
    void aModelThatKeepsFailingIsLeftAloneAndAskedAgainLater() throws InterruptedException {
        fixture.always("a", Transcript.script("upstream-e500", 0));
        fixture.always("b", GOOD);
        for (int i = 0; i < 10; i++) {
            assertThat(ask("hello", new RecordingSink())).isEqualTo(ANSWERED);
        }
        assertThat(fixture.requestsTo("a")).isEqualTo(4);
        assertThat(fixture.requestsTo("b")).isEqualTo(10);
        assertThat(figures.text()).contains("card_model_rests{model=\"a\"} 1");

        // It is tried once, fails, and is left alone again.
        awaitRequestTo("a", 5);
        assertThat(ask("hello", new RecordingSink())).isEqualTo(ANSWERED);
        assertThat(fixture.requestsTo("a")).isEqualTo(5);

        fixture.always("a", GOOD);
        awaitRequestTo("a", 6);
        RecordingSink sink = new RecordingSink();
        assertThat(ask("hello", sink)).isEqualTo(ANSWERED);
        assertThat(speakers(sink)).containsExactly(new Speaker.Model(0));
        assertThat(figures.text()).contains("card_model_rests{model=\"a\"} 0");
    }

    private void awaitRequestTo(String model, int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (fixture.requestsTo(model) < count) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(OPEN_FOR.toNanos() / 8);
            assertThat(ask("hello", new RecordingSink())).isEqualTo(ANSWERED);
        }
    }

    @Test
    void whatAVisitorCausesIsNoFailure() throws InterruptedException {
        fixture.always("a", Transcript.script("upstream-ecode", 0));
        for (int i = 0; i < 6; i++) {
            assertThat(ask("something bad", new RecordingSink()))
                    .isEqualTo(new Outcome.Failed(Trouble.DECLINED));
        }
        assertThat(fixture.requestsTo("a")).isEqualTo(6);
        assertThat(fixture.requestsTo("b")).isZero();

        fixture.always("a", Script.of(new Script.Hold()));
        for (int i = 0; i < 6; i++) {
            Thread turn =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            ask("hello", new RecordingSink());
                                        } catch (InterruptedException _) {
                                            // As it should be.
                                        }
                                    });
            fixture.awaitRequests(7 + i);
            turn.interrupt();
            turn.join();
        }
        fixture.always("a", GOOD);
        RecordingSink sink = new RecordingSink();
        assertThat(ask("hello", sink)).isEqualTo(ANSWERED);
        assertThat(speakers(sink)).containsExactly(new Speaker.Model(0));
    }

    @Test
    void aVisitorWhoReadsSlowlySendsNoModelToRest() throws InterruptedException {
        ModelConfig brief = new ModelConfig("c", "c", WHOLE, PATIENCE, WHOLE, 800);
        AssistantConfig config =
                Samples.at(fixture.baseUrl(), new BreakerConfig(1, 50, OPEN_FOR), brief);
        List<String> words = Collections.nCopies(100, "word ");
        fixture.always("c", Script.answer(words, Duration.ofMillis(50)));
        try (Assistants one = Assistants.of(Samples::card, config, figures)) {
            Answerer answerer = one.paidFrom(Samples.PURSE);
            for (int i = 1; i <= 2; i++) {
                RecordingSink sink = new RecordingSink(Duration.ofMillis(700));
                assertThat(answerer.answer(Samples.question("hello"), sink))
                        .isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
                assertThat(fixture.requestsTo("c")).isEqualTo(i);
            }
        }
    }

    @Test
    void thePagesServeWhenAllModelsRestAndTheTroubleIsStillTold() throws InterruptedException {
        fixture.always("a", Transcript.script("auth-wrong-token", 0));
        fixture.always("b", Transcript.script("auth-wrong-token", 0));
        for (int i = 0; i < 6; i++) {
            RecordingSink sink = new RecordingSink();
            assertThat(ask("What is his email?", sink)).isEqualTo(new Outcome.Quoted());
            assertThat(sink.after()).contains(Trouble.NEEDS_OWNER);
            assertThat(costs(sink)).isEmpty();
        }
        assertThat(fixture.requests()).hasSize(8);
    }

    @Test
    void anEmptyPurseMakesNoRequest() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(
                        ask(
                                Samples.question("What is his email?"),
                                sink,
                                _ -> new Advance.Refused(Trouble.BUDGET_SPENT)))
                .isEqualTo(new Outcome.Quoted());
        assertThat(sink.after()).contains(Trouble.BUDGET_SPENT);
        assertThat(fixture.requests()).isEmpty();
    }

    @Test
    void eachRequestIsPaidForAndSettled() throws InterruptedException {
        List<Integer> reserved = new ArrayList<>();
        List<Integer> settled = new ArrayList<>();
        Purse purse =
                tokens -> {
                    reserved.add(tokens);
                    return new Advance.Granted(settled::add);
                };
        Question question = Samples.question("hello");
        fixture.always("a", Transcript.script("upstream-e500", 0));
        fixture.always("b", GOOD);
        RecordingSink sink = new RecordingSink();
        assertThat(ask(question, sink, purse)).isEqualTo(ANSWERED);
        assertThat(reserved).hasSize(2).allMatch(tokens -> tokens > 800);
        assertThat(settled).containsExactly(0, 18);
        assertThat(costs(sink)).containsExactly(new AnswerEvent.Cost(18, true));

        // Whoever hangs up or stalls is billed, nobody knows how much.
        beImpatient();
        settled.clear();
        fixture.always("a", Script.of(new Script.Hold()));
        fixture.always("b", Transcript.script("stream-cut", 0));
        RecordingSink cut = new RecordingSink();
        assertThat(ask(question, cut, purse)).isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(settled).isEmpty();
        assertThat(costs(cut)).singleElement().matches(cost -> !cost.exact());

        // An answer that ended well and was not reported is guessed.
        fixture.well("a");
        fixture.next(Transcript.script("stream-upstream-no-usage", 0));
        assertThat(ask(question, new RecordingSink(), purse)).isEqualTo(ANSWERED);
        assertThat(settled).singleElement().satisfies(t -> assertThat(t).isGreaterThan(100));
    }

    @Test
    void theRestOfACutAnswerIsJoinedWithoutRepeatedWords() throws InterruptedException {
        String whole = "He lives in Hangzhou, and he writes Java for a living. Ask him about SSH.";
        for (int from : List.of(0, 26, 40)) {
            RecordingSink first = new RecordingSink();
            fixture.next(
                    Script.tokens(
                                    List.of(whole.substring(0, 20), whole.substring(20, 40)),
                                    Duration.ZERO)
                            .then(new Script.Close()));
            assertThat(ask("who is he?", first)).isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
            String begun = first.text();
            assertThat(begun).isEqualTo(whole.substring(0, 40));

            fixture.next(
                    Script.answer(
                            List.of(whole.substring(from, 50), whole.substring(50)),
                            Duration.ZERO));
            RecordingSink rest = new RecordingSink();
            Question question = new Question("who is he?", List.of(), Lang.EN, begun, 0);
            assertThat(ask(question, rest, Samples.PURSE)).isEqualTo(ANSWERED);
            assertThat(begun + rest.text()).as("from %d", from).isEqualTo(whole);
            GatewayFixture.Request request = fixture.requests().getLast();
            assertThat(request.words()).isEqualTo("who is he?");
            assertThat(request.json().path("messages").path(0).path("content").asText())
                    .contains(begun);
        }
    }

    @Test
    void aContinuationThatNobodyCanGiveStaysACutAnswer() throws InterruptedException {
        fixture.always("a", Transcript.script("upstream-e500", 0));
        fixture.always("b", Transcript.script("upstream-e500", 0));
        RecordingSink sink = new RecordingSink();
        Question question = new Question("What is his email?", List.of(), Lang.EN, "It is", 0);
        assertThat(ask(question, sink, Samples.PURSE))
                .isEqualTo(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(sink.text()).isEmpty();
    }

    @Test
    void theModelThatAVisitorChoseIsAskedFirst() throws InterruptedException {
        assertThat(assistants.terms().models()).containsExactly("a", "b");
        RecordingSink sink = new RecordingSink();
        ask(new Question("hello", List.of(), Lang.EN, "", 1), sink, Samples.PURSE);
        assertThat(speakers(sink)).containsExactly(new Speaker.Model(1));
        fixture.always("b", Transcript.script("upstream-e500", 0));
        ask(new Question("hello", List.of(), Lang.EN, "", 1), new RecordingSink(), Samples.PURSE);
        assertThat(fixture.requestsTo("a")).isEqualTo(1);
    }

    @Test
    void thoughtsCountAsTheFirstTokenAndAreToldApart() throws InterruptedException {
        fixture.next(Transcript.script("stream-reasoning", 0));
        RecordingSink sink = new RecordingSink();
        assertThat(ask("hello", sink)).isEqualTo(ANSWERED);
        assertThat(sink.asides().stream().filter(AnswerEvent.Thought.class::isInstance))
                .isNotEmpty();
        assertThat(sink.text()).isEqualTo("Hello! I am the card.");
    }

    private static List<Speaker> speakers(RecordingSink sink) {
        return sink.asides().stream()
                .filter(AnswerEvent.Speaks.class::isInstance)
                .map(event -> ((AnswerEvent.Speaks) event).speaker())
                .toList();
    }

    private static List<AnswerEvent.Cost> costs(RecordingSink sink) {
        return sink.asides().stream()
                .filter(AnswerEvent.Cost.class::isInstance)
                .map(AnswerEvent.Cost.class::cast)
                .toList();
    }
}
