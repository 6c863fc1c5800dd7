package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.gateway.Gateway;
import ink.dong4j.card.server.assistant.gateway.GatewayHttp;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.CacheConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that the card suggests, asked more than once. */
class RememberedAnswersIT {
    private static final String SUGGESTED = "Why is the kettle blue?";
    private static final Duration KEEP_FOR = Duration.ofHours(6);

    private final AtomicReference<Card> card = new AtomicReference<>(card("It was on sale."));
    private final AtomicLong nanos = new AtomicLong();
    private GatewayFixture fixture;
    private Library library;
    private Conversation conversation;
    private Chain chain;
    private RememberedAnswers remembered;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start(0, 0);
        fixture.always(
                "hybrid-model", Script.answer(List.of("On sale", " [kettle]."), Duration.ZERO));
        AssistantConfig config = Samples.at(fixture.baseUrl());
        library = new Library(card::get, config.pages());
        Canary canary = Canary.random();
        conversation =
                new Conversation(config, new SystemPrompt(library, canary, config.promptTokens()));
        GatewayConfig server = config.gateway().orElseThrow();
        chain =
                new Chain(
                        config,
                        new Gateway(server, new GatewayHttp()),
                        new Secrets(canary, server, card.get().toString()),
                        new Figures());
        remembered = new RememberedAnswers(new CacheConfig(100, KEEP_FOR), library, nanos::get);
    }

    @AfterEach
    void stop() {
        chain.close();
        library.close();
        fixture.close();
    }

    private static Card card(String answer) {
        Card sample = Samples.card();
        return new Card(
                sample.name(),
                sample.title(),
                sample.place(),
                sample.pitch(),
                sample.biography(),
                sample.host(),
                sample.links(),
                List.of(
                        new OwnerPage(
                                "kettle",
                                Lang.EN,
                                "Kettle",
                                "# Kettle\n\n## "
                                        + SUGGESTED
                                        + "\n\nThe kettle is blue. "
                                        + answer)));
    }

    private RecordingSink ask(Question question) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        library.refresh();
        Conversation.Request request = conversation.about(question);
        if (remembered.answer(question, request, sink).isEmpty()) {
            RecordedAnswer noted = new RecordedAnswer(sink);
            Outcome outcome = chain.answer(question, request, noted, Samples.PURSE);
            remembered.keep(question, request, outcome, noted);
        }
        return sink;
    }

    private RecordingSink ask(String words) throws InterruptedException {
        return ask(Samples.question(words));
    }

    @Test
    void aSuggestedQuestionIsAnsweredOnceAndThenFromMemory() throws InterruptedException {
        assertThat(ask(SUGGESTED).speaker()).contains(new Speaker.Model(0));
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        RecordingSink again = ask(" why is  the kettle BLUE");
        assertThat(again.asides())
                .containsExactly(
                        new AnswerEvent.Speaks(new Speaker.Remembered(Duration.ofMinutes(5))),
                        new AnswerEvent.Support(List.of("kettle")));
        assertThat(again.text()).isEqualTo("On sale.");
        assertThat(fixture.requests()).hasSize(1);

        nanos.addAndGet(KEEP_FOR.toNanos());
        assertThat(ask(SUGGESTED).speaker()).contains(new Speaker.Model(0));
    }

    @Test
    void wordsOfAVisitorsOwnAreNeverRemembered() throws InterruptedException {
        ask("Why is the kettle so blue?");
        ask("Why is the kettle so blue?");
        assertThat(fixture.requests()).hasSize(2);
    }

    @Test
    void aQuestionWithAPastOrAChoiceOrABegunAnswerIsAsked() throws InterruptedException {
        ask(SUGGESTED);
        ask(new Question(SUGGESTED, List.of(new Exchange("hi", "Hello.")), Lang.EN));
        ask(new Question(SUGGESTED, List.of(), Lang.EN, "On", 0));
        ask(new Question(SUGGESTED, List.of(), Lang.EN, "", 1));
        assertThat(fixture.requests()).hasSize(4);
    }

    @Test
    void whoWantsAnotherAnswerGetsOne() throws InterruptedException {
        ask(SUGGESTED);
        Question again = new Question(SUGGESTED, List.of(), Lang.EN, "", 0, true);
        assertThat(ask(again).speaker()).contains(new Speaker.Model(0));
        assertThat(fixture.requests()).hasSize(2);
    }

    @Test
    void aCutAnswerIsNotRemembered() throws InterruptedException {
        fixture.always("hybrid-model", Transcript.script("stream-cut", 0));
        ask(SUGGESTED);
        ask(SUGGESTED);
        assertThat(fixture.requests()).hasSize(2);
    }

    @Test
    void anAnswerIsForgottenWithThePageBehindIt() throws InterruptedException {
        ask(SUGGESTED);
        card.set(card("It was a gift."));
        ask(SUGGESTED);
        assertThat(fixture.requests()).hasSize(2);
    }
}
