package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.pages.OtherCards;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions of another owner's card, through a gateway to a model that obeys its prompt. */
class LiteralModelIT {
    @ParameterizedTest
    @EnumSource
    void whatIsToldAboutSupportFollowsTheModel(Lang lang) throws Exception {
        Card card = OtherCards.card("photographer");
        Map<String, String> pages = new HashMap<>();
        for (String line : OtherCards.questions("photographer", lang)) {
            String[] cells = line.split("\t", 2);
            pages.put(cells[1], cells[0]);
        }
        LiteralModel model = new LiteralModel(pages);
        try (GatewayFixture gateway = GatewayFixture.start(0, 0);
                Assistants assistants =
                        Assistants.of(() -> card, Samples.at(gateway.baseUrl()), new Figures())) {
            gateway.answering(model::answer);
            for (Map.Entry<String, String> question : pages.entrySet()) {
                RecordingSink sink = new RecordingSink();
                Outcome outcome =
                        assistants
                                .paidFrom(Samples.PURSE)
                                .answer(new Question(question.getKey(), List.of(), lang), sink);
                assertThat(outcome).as(question.getKey()).isEqualTo(new Outcome.Answered());
                boolean none = question.getValue().equals("-");
                assertThat(sink.asides())
                        .as(question.getKey())
                        .contains(
                                new AnswerEvent.Support(
                                        none ? List.of() : List.of(question.getValue())));
                assertThat(sink.text()).doesNotContain("no page", "[", "【", "(source");
            }
        }
    }
}
