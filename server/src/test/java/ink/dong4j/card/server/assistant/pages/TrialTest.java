package ink.dong4j.card.server.assistant.pages;

import static ink.dong4j.card.server.assistant.pages.Trial.Result;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What pages answer without a model, on small cards of several trades. The bounds leave room: the
 * questions are a regression, not a target that the search is fitted to.
 */
class TrialTest {
    private static final List<String> CARDS = List.of("photographer", "luthier", "vet");

    @ParameterizedTest
    @EnumSource
    void mostQuestionsFindTheirPageAndFewFindAnotherOne(Lang lang) throws IOException {
        int right = 0;
        int wrong = 0;
        int answerable = 0;
        int falsePlain = 0;
        int falseClosest = 0;
        int unanswerable = 0;
        for (String card : CARDS) {
            Trial trial = new Trial(OtherCards.card(card), PagesConfig.DEFAULT);
            OtherCards.questions(card, lang)
                    .forEach(line -> assertThat(trial.ask(line)).isPresent());
            right += trial.count(Result.PLAIN) + trial.count(Result.CLOSEST);
            wrong += trial.count(Result.WRONG);
            answerable += trial.count(Result.NOTHING);
            falsePlain += trial.count(Result.FALSE_PLAIN);
            falseClosest += trial.count(Result.FALSE_CLOSEST);
            unanswerable += trial.count(Result.RIGHTLY_NOTHING);
        }
        answerable += right + wrong;
        unanswerable += falsePlain + falseClosest;
        System.out.printf(
                "pages: %s: right %d and wrong %d of %d, false: plain %d and closest %d of %d%n",
                lang, right, wrong, answerable, falsePlain, falseClosest, unanswerable);
        assertThat(right).isGreaterThanOrEqualTo(answerable * 7 / 10);
        assertThat(wrong).isLessThanOrEqualTo(answerable / 8);
        assertThat(falsePlain).isLessThanOrEqualTo(unanswerable / 10);
        assertThat(falseClosest).isLessThanOrEqualTo(unanswerable / 2);
    }
}
