package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model is asked when it is to judge a description, and what comes of it. */
class FitAnswerIT {
    private static final String JOB = "We look for somebody who writes Java and runs Kubernetes.";
    private static final String RULE = "requirement by requirement";

    /** The owner's, in words that no description shares. */
    private static final String LACK = "Nobody ever paged me at night.";

    private GatewayFixture fixture;

    @BeforeEach
    void start() {
        fixture = GatewayFixture.start();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Outcome ask(Card card, AssistantConfig config, Question question, RecordingSink sink)
            throws InterruptedException {
        try (Assistants assistants = Assistants.of(() -> card, config, new Figures())) {
            return assistants.paidFrom(Samples.PURSE).answer(question, sink);
        }
    }

    private Outcome ask(Question question, RecordingSink sink) throws InterruptedException {
        return ask(Samples.card(), Samples.at(fixture.baseUrl()), question, sink);
    }

    private static Question fit(String words) {
        return fit(words, "");
    }

    private static Question fit(String words, String begun) {
        return new Question(words, List.of(), Lang.EN, begun, 0, false, true);
    }

    private static Card withGaps() {
        Card card = Samples.card();
        List<OwnerPage> pages = new ArrayList<>(card.documents());
        pages.add(new OwnerPage("gaps", Lang.EN, "Gaps", "# Gaps\n\n" + LACK));
        return new Card(
                card.name(),
                card.title(),
                card.place(),
                card.pitch(),
                card.biography(),
                card.host(),
                card.links(),
                pages);
    }

    /** The system text of the latest request, and behind it the words of its last message. */
    private String system() {
        return fixture.requests()
                .getLast()
                .json()
                .path("messages")
                .path(0)
                .path("content")
                .asText();
    }

    @Test
    void theRulesStandBehindTheSameSystemTextAndTheLastMessageHoldsTheDescriptionAlone()
            throws InterruptedException {
        try (Assistants assistants =
                Assistants.of(Samples::card, Samples.at(fixture.baseUrl()), new Figures())) {
            Question asked = new Question(JOB, List.of(new Exchange("hi", "Hello.")), Lang.EN);
            assistants.paidFrom(Samples.PURSE).answer(asked, new RecordingSink());
            String usual = system();
            assistants.paidFrom(Samples.PURSE).answer(fit(JOB), new RecordingSink());
            assertThat(system()).startsWith(usual).isNotEqualTo(usual);
            assertThat(system().substring(usual.length()))
                    .contains(RULE, "cite the page", "named gaps", "flatter", "[no page]");
            assertThat(usual).doesNotContain(RULE);
        }
        assertThat(fixture.requests().getLast().words()).isEqualTo(JOB);
        assertThat(fixture.requests().getLast().json().path("max_tokens").asInt()).isEqualTo(800);
    }

    @Test
    void aChineseDescriptionIsJudgedInChinese() throws InterruptedException {
        ask(fit("我们在找会 Java 和 Kubernetes 的工程师。"), new RecordingSink());
        assertThat(system()).contains("你是 dong4j 的名片上的助手", "逐条对照描述里的要求", "名为 gaps 的页面");
    }

    @Test
    void thePagesThatTheAnswerCitesAreItsSupport() throws InterruptedException {
        fixture.next(
                Script.answer(
                        List.of(
                                "- Java: this card is",
                                " written in it [card].",
                                "\n- Gaps [ga",
                                "ps]"),
                        Duration.ZERO));
        RecordingSink sink = new RecordingSink();
        assertThat(ask(withGaps(), Samples.at(fixture.baseUrl()), fit(JOB), sink))
                .isEqualTo(new Outcome.Answered());
        assertThat(sink.text()).isEqualTo("- Java: this card is written in it.\n- Gaps");
        assertThat(sink.asides()).contains(new AnswerEvent.Support(List.of("card", "gaps")));
    }

    @Test
    void theOwnersGapsGoAlongAlsoWhereNotAllPagesFit() throws InterruptedException {
        AssistantConfig all = Samples.at(fixture.baseUrl());
        ask(withGaps(), all, fit(JOB), new RecordingSink());
        assertThat(system()).containsOnlyOnce(LACK);

        AssistantConfig few =
                new AssistantConfig(
                        all.gateway(),
                        all.models(),
                        all.breaker(),
                        all.chooseModel(),
                        all.pages(),
                        0,
                        1800);
        ask(withGaps(), few, fit(JOB), new RecordingSink());
        assertThat(system()).contains("<page name=\"gaps\">").containsOnlyOnce(LACK);
        ask(withGaps(), few, Samples.question(JOB), new RecordingSink());
        assertThat(system()).doesNotContain(LACK);
    }

    @Test
    void anAnswerThatGoesOnIsToldTheSameRules() throws InterruptedException {
        ask(fit(JOB, "- Java: yes"), new RecordingSink());
        assertThat(system().indexOf(RULE)).isPositive().isLessThan(system().indexOf("<begun>"));
    }

    @Test
    void aFailureIsItsSentenceAndNobodyStepsIn() throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        fixture.next(Transcript.script("upstream-e500", 0));
        assertThat(ask(fit("What is his email?"), sink))
                .isEqualTo(new Outcome.Failed(Trouble.UNREACHABLE));
        assertThat(sink.deltas()).isEmpty();
        assertThat(sink.wasFromPages()).isFalse();
    }

    @Test
    void theOwnersOwnAnswersAreForQuestions() throws InterruptedException {
        ask(fit("How do I leave?"), new RecordingSink());
        assertThat(fixture.requests()).hasSize(1);
        ask(Samples.question("How do I leave?"), new RecordingSink());
        assertThat(fixture.requests()).hasSize(1);
    }
}
