package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer that broke off goes on, and a question is asked in other words. */
class GoingOnTest {
    private static Story cut() {
        Story story = Story.visit().ask("zero").answer("nought").ask("one");
        story.tell(new Msg.Delta(story.turn(), "first half"));
        return story.end(new Outcome.Failed(Trouble.CUT_SHORT));
    }

    private static Story and(Story story, String text) {
        return story.tell(new Msg.Delta(story.turn(), text));
    }

    @Test
    void enterLetsACutAnswerGoOnInItsPlace() {
        Story story = cut().shows("Enter continue").press(Key.ENTER);
        Question asked = story.asked().question();
        assertThat(asked.words()).isEqualTo("one");
        assertThat(asked.begun()).isEqualTo("first half");
        assertThat(asked.history()).containsExactly(new Exchange("zero", "nought"));

        and(story, ", second half").end(new Outcome.Answered());
        story.shows("first half, second half").hides("Enter continue");
        assertThat(story.model().transcript().turns()).hasSize(2);
    }

    @Test
    void theCommandDoesTheSameAndASecondCutMayGoOnToo() {
        Story story = cut().ask("/continue");
        assertThat(story.asked().question().begun()).isEqualTo("first half");
        and(story, ", second").end(new Outcome.Shortened()).press(Key.ENTER);
        assertThat(story.asked().question().begun()).isEqualTo("first half, second");
    }

    @Test
    void aStoppedAnswerGoesOnOnceItHasLetGo() {
        Story story = Story.visit().ask("one");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, "first half")).press(Key.ESCAPE);
        story.tell(new Msg.TurnEnded(turn, new Outcome.Cancelled())).shows("Enter continue");
        assertThat(story.press(Key.ENTER).asked().question().begun()).isEqualTo("first half");
    }

    @Test
    void aLimitLeavesWhatThereWasAndCountsDown() {
        Story story = cut().press(Key.ENTER).end(new Outcome.Limited(Duration.ofSeconds(42)));
        story.shows("first half").shows("Please try again in 42 s").drafts("");
        story.pass(Duration.ofSeconds(50)).shows("first half").press(Key.ENTER);
        assertThat(story.asked().question().begun()).isEqualTo("first half");
    }

    @Test
    void aWholeAnswerHasNothingToContinue() {
        Story story = Story.visit().ask("one").answer("whole").press(Key.ENTER).doesNothing();
        story.ask("/continue").doesNothing().shows("no answer that was cut short");
    }

    @Test
    void aRetryOfAContinuedAnswerAsksForAllOfIt() {
        Story story = and(cut().press(Key.ENTER), " more").end(new Outcome.Answered());
        Question asked = story.ask("/retry").asked().question();
        assertThat(asked.begun()).isEmpty();
        assertThat(asked.history()).containsExactly(new Exchange("zero", "nought"));
        and(story, "anew").hides("first half").shows("anew");
    }

    @Test
    void clearWhileItGoesOnForgetsAllOfIt() {
        Story story = cut().press(Key.ENTER);
        long turn = story.turn();
        story.ask("/clear").does(new Effect.CancelTurn(turn)).hides("first half");
        story.tell(new Msg.Delta(turn, "late")).hides("late");
        story.tell(new Msg.TurnEnded(turn, new Outcome.Cancelled())).press(Key.ENTER).doesNothing();
    }

    @Test
    void anAnswerAtItsBoundDoesNotGoOn() {
        VisitBounds bounds = new VisitBounds(100, 5, 1000, 20, 3);
        Story story =
                Story.given(Visits.start(SampleCard.card(), Lang.EN, bounds, 80, 24, Story.START));
        and(story.ask("one"), "0123456789 0123456789 0123456789");
        story.end(new Outcome.Failed(Trouble.CUT_SHORT)).hides("Enter continue");
        story.press(Key.ENTER).doesNothing();
    }

    @Test
    void anEditedQuestionTakesThePlaceOfTheLastOne() {
        Story story = Story.visit().ask("what is Jva?\nsay").answer("An island.").ask("/edit");
        story.drafts("what is Jva?\nsay").shows("Enter ask instead   Esc drop the edit");
        story.press(Key.DELETE_TO_START).type("Java").press(Key.ENTER);
        Question asked = story.asked().question();
        assertThat(asked.history()).isEmpty();
        story.shows("An island.").drafts("");
        and(story, "A language.").hides("An island.").end(new Outcome.Answered());
        assertThat(story.model().transcript().turns()).hasSize(1);
    }

    @Test
    void escDropsTheEditAndLeavesAllAsItWas() {
        Story story = Story.visit().ask("one").answer("first").ask("/edit").type(" more");
        story.press(Key.ESCAPE).isOn(Chat.class).drafts("").shows("first").hides("ask instead");
        assertThat(story.ask("two").asked().question().history())
                .containsExactly(new Exchange("one", "first"));
    }

    @Test
    void anEditStopsTheAnswerThatRuns() {
        Story story = Story.visit().ask("one");
        long turn = story.turn();
        story.ask("/edit").does(new Effect.CancelTurn(turn)).drafts("one");
        story.type("!").press(Key.ENTER).doesNothing();
        story.tell(new Msg.TurnEnded(turn, new Outcome.Cancelled()));
        assertThat(story.asked().question().words()).isEqualTo("one!");
        assertThat(story.model().transcript().turns()).hasSize(1);
    }

    @Test
    void anEditThatWasRefusedIsStillOne() {
        Story story = Story.visit().ask("one").answer("first").ask("/edit").type("!");
        story.press(Key.ENTER).end(new Outcome.Limited(Duration.ofSeconds(9)));
        story.shows("first").drafts("one!").shows("ask instead").type("?").press(Key.ENTER);
        and(story, "second").hides("first").end(new Outcome.Answered());
        assertThat(story.model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("one!?");
    }

    @Test
    void theChosenModelGoesWithEachQuestion() {
        Terms terms = new Terms(true, false, false, List.of("small", "large"));
        Model model =
                Visits.start(
                        SampleCard.card(),
                        Lang.EN,
                        VisitBounds.DEFAULT,
                        terms,
                        80,
                        24,
                        Story.START);
        Story story = Story.given(model).type("/model").press(Key.ENTER).drafts("/model ");
        story.shows("/model small").shows("in use").press(Key.DOWN, Key.ENTER).drafts("");
        story.shows("The next answer comes from large");
        assertThat(story.ask("one").asked().question().model()).isEqualTo(1);
        story.answer("1").ask("/model 1").ask("/model huge").shows("There is no model huge");
        story.press(Key.INTERRUPT);
        assertThat(story.ask("two").asked().question().model()).isZero();
    }

    @Test
    void anotherAnswerIsWantedWhereTheSameIsAskedAgain() {
        Story story = Story.visit().ask("one");
        assertThat(story.asked().question().anew()).isFalse();
        story.answer("first");
        assertThat(story.ask("/retry").asked().question().anew()).isTrue();
        story.answer("second").ask("/edit").type("!");
        assertThat(story.press(Key.ENTER).asked().question().anew()).isFalse();
    }

    @Test
    void aQuestionThatNoBudgetCanAnswerTodayLeavesThePrompt() {
        DayBudget spent = new DayBudget(0, Duration.ofHours(5));
        Allowance none = new Allowance(9, 20, Duration.ofMinutes(10), spent);
        Story story = Story.visit().tell(new Msg.AllowanceChanged(none)).ask("one");
        Speaker pages = new Speaker.Pages(Optional.of(Trouble.BUDGET_SPENT));
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Speaks(pages)));
        story.end(new Outcome.Failed(Trouble.NOTHING_FOUND)).drafts("");
        assertThat(story.screen().split("budget for the assistant", -1)).hasSize(2);
        story.press(Key.ESCAPE).shows("budget for the assistant");
    }

    @Test
    void theModelThatAVisitorChoseIsNoSpareOne() {
        Terms terms = new Terms(true, false, false, List.of("small", "large"));
        Model model =
                Visits.start(
                        SampleCard.card(),
                        Lang.EN,
                        VisitBounds.DEFAULT,
                        terms,
                        80,
                        24,
                        Story.START);
        Story story = Story.given(model).ask("/model large").press(Key.ENTER);
        story.shows("AI model large").ask("one");
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Speaks(new Speaker.Model(1))));
        story.hides("answers;").answer("1").shows("AI model large").hides("answers;");
        story.ask("two");
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Speaks(new Speaker.Model(0))));
        story.shows("small answers; large does not").answer("2").shows("AI model small");
    }

    @Test
    void withoutAChoiceModelsAreNotOffered() {
        Story.visit().type("/mo").hides("/model");
        Story.visit(Lang.EN, 80, 50).ask("/help").hides("/model");
        Story.visit().ask("/model").shows("no choice of the model");
    }
}
