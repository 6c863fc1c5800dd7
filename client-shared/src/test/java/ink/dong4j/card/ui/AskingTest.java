package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
    private static final Duration SPINNER = Duration.ofMillis(125);

    @Test
    void aSpinnerCountsUntilTheFirstWord() {
        Story story = Story.visit().ticks(Duration.ZERO).ask("hello").ticks(SPINNER);
        story.pass(Duration.ofSeconds(3)).shows("thinking 3 s  Esc stop");
        story.tell(new Msg.Delta(story.turn(), "He")).hides("thinking").ticks(Duration.ZERO);
        story.tell(new Msg.Delta(story.turn(), "llo")).shows("\u2219 Hello");
    }

    @Test
    void anAnswerKeepsItsLineBreaks() {
        Story.visit().ask("hello").answer("one\n\ntwo").shows("\u2219 one\n\n  two");
    }

    @Test
    void earlierExchangesGoAlong() {
        Story story = Story.visit().ask("one").answer("1").ask("two").answer("2").ask("three");

        assertThat(story.asked().question())
                .isEqualTo(
                        new Question(
                                "three",
                                List.of(new Exchange("one", "1"), new Exchange("two", "2")),
                                Lang.EN));
    }

    @Test
    void whatAProviderDeclinedDoesNotGoAlong() {
        Story story = Story.visit().ask("one").answer("1").ask("two");
        story.tell(new Msg.Delta(story.turn(), "Well"));
        story.tell(new Msg.TurnEnded(story.turn(), new Outcome.Failed(Trouble.DECLINED)));

        assertThat(story.ask("three").asked().question().history())
                .containsExactly(new Exchange("one", "1"));
    }

    @Test
    void aQuestionDuringAnAnswerStaysInTheDraft() {
        Story.visit()
                .ask("one")
                .ask("two")
                .doesNothing()
                .drafts("two")
                .shows("One answer at a time");
    }

    @Test
    void escStopsAnAnswerFirstAndKeepsItsText() {
        Story story = Story.visit().ask("one");
        story.tell(new Msg.Delta(story.turn(), "partial"));
        long turn = story.turn();
        story.press(Key.ESCAPE)
                .does(new Effect.CancelTurn(turn))
                .isOn(Chat.class)
                .shows("partial")
                .shows("Stopped");
        story.tell(new Msg.Delta(turn, " late")).hides("late");
        story.end(new Outcome.Cancelled()).shows("Stopped").drafts("");
        story.press(Key.ESCAPE).isOn(Home.class);
    }

    @Test
    void aStoppedAnswerTellsWhatItTookAndCost() {
        Story story = Story.visit().ask("one");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, "partial")).pass(Duration.ofMillis(3200));
        story.press(Key.ESCAPE);
        story.tell(new Msg.Told(turn, new AnswerEvent.Cost(312, false)));
        story.tell(new Msg.Told(turn, new AnswerEvent.Thought("late")));
        story.end(new Outcome.Cancelled()).shows("3.2 s").shows("\u2248 312 tokens");
        story.hides("Thought for");
    }

    @Test
    void aQuestionRightAfterAStopIsAskedWhenTheStoppedOneHasEnded() {
        Story story = Story.visit().ask("one").press(Key.ESCAPE).ask("two").doesNothing();
        long stopped = story.turn();
        story.tell(new Msg.TurnEnded(stopped, new Outcome.Cancelled()));

        assertThat(story.asked().question().words()).isEqualTo("two");
        assertThat(story.asked().turn()).isNotEqualTo(stopped);
    }

    @Test
    void anAnswerThatWaitsCanBeStoppedToo() {
        Story story = Story.visit().ask("one").press(Key.ESCAPE).ask("two").press(Key.ESCAPE);
        story.doesNothing().end(new Outcome.Cancelled()).doesNothing().ticks(Duration.ZERO);
    }

    @Test
    void whatOtherTurnsSayLateIsIgnored() {
        Story story = Story.visit().ask("one").answer("first");
        story.tell(
                new Msg.Delta(1, " ghost"),
                new Msg.Told(1, new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))),
                new Msg.TurnEnded(1, new Outcome.Failed(Trouble.BUSY)),
                new Msg.Delta(99, "ghost"),
                new Msg.TurnEnded(99, new Outcome.Answered()));
        story.hides("ghost").hides("busy").hides("pages");
    }

    @Test
    void aLimitKeepsTheDraftAndCountsDown() {
        Story story = Story.visit().ask("one").end(new Outcome.Limited(Duration.ofSeconds(42)));
        story.drafts("one")
                .shows("Please try again in 42 s")
                .ticks(Duration.ofSeconds(1))
                .pass(Duration.ofMillis(1500))
                .shows("Please try again in 41 s")
                .pass(Duration.ofMillis(40_500))
                .shows("You can ask again now")
                .ticks(Duration.ZERO);
    }

    @Test
    void theSameQuestionAgainTakesThePlaceOfTheRefusedOne() {
        Story story = Story.visit().ask("one").end(new Outcome.Limited(Duration.ofSeconds(9)));
        story.press(Key.ENTER).answer("at last");

        assertThat(story.hides("try again").model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "UNREACHABLE,The assistant cannot be reached right now,助手暂时联系不上",
                "BUSY,The assistant is busy right now,助手现在有点忙",
                "NEEDS_OWNER,The assistant needs its owner's attention,助手需要主人来处理",
                "CUT_SHORT,The answer was cut short,回答中断了",
                "BUDGET_SPENT,Today's budget for the assistant is used up,助手今天的额度用完了",
                "TOO_LONG,That is too long,内容太长了"
            })
    void aFailureIsASentenceAndTheQuestionComesBack(Trouble trouble, String en, String zh) {
        Story story = Story.visit().ask("one").end(new Outcome.Failed(trouble));
        story.shows(en).drafts("one").press(Key.DELETE_TO_START).ask("/lang").shows(zh);
    }

    @Test
    void aPartialAnswerStaysAndItsQuestionDoesNotComeBack() {
        Story story = Story.visit().ask("one");
        story.tell(new Msg.Delta(story.turn(), "the first half"));
        story.end(new Outcome.Failed(Trouble.CUT_SHORT))
                .shows("the first half")
                .shows("The answer was cut short")
                .drafts("");
    }

    @Test
    void aDraftThatWasBegunMeanwhileIsNotLost() {
        Story story = Story.visit().ask("one").type("two");
        story.end(new Outcome.Failed(Trouble.BUSY)).drafts("two").shows("one");
        story.press(Key.UP, Key.UP).drafts("one").press(Key.DOWN).drafts("two");
    }

    @Test
    void thePagesSayWhatTheyAre() {
        Story story = Story.visit().ask("one");
        story.tell(
                        new Msg.Told(
                                story.turn(),
                                new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))))
                .answer("a quote");
        story.shows("From the card's pages, not an AI model").shows("a quote");
    }

    @Test
    void thePagesSayWhyTheyAnswer() {
        Story story = Story.visit().ask("one");
        story.tell(
                        new Msg.Told(
                                story.turn(),
                                new AnswerEvent.Speaks(
                                        new Speaker.Pages(Optional.of(Trouble.UNREACHABLE)))))
                .answer("a quote");
        story.shows("The assistant cannot be reached right now").shows("From the card's pages");
    }

    @Test
    void pagesThatFoundNothingAreAnAnswer() {
        Story story = Story.visit().ask("one");
        story.tell(
                new Msg.Told(
                        story.turn(), new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))));
        story.end(new Outcome.Failed(Trouble.NOTHING_FOUND))
                .shows("I found nothing on these pages about that")
                .drafts("");
    }

    @Test
    void theAllowanceStandsBesideThePromptUntilItIsWholeAgain() {
        Allowance some = new Allowance(8, 20, Duration.ofMinutes(5));
        Story story = Story.visit().hides("left").tell(new Msg.AllowanceChanged(some));
        story.shows("8 of 20 left").ticks(Duration.ZERO);
        story.pass(Duration.ofMinutes(5)).shows("20 of 20 left");
    }

    @Test
    void anAnswerLongerThanIsKeptSaysSo() {
        VisitBounds bounds = new VisitBounds(100, 5, 1000, 20, 3);
        Model model = Visits.start(SampleCard.card(), Lang.EN, bounds, 80, 24, Story.START);
        Story story = Story.given(model).ask("one").answer("0123456789 0123456789 0123456789");

        assertThat(story.shows("left out").model().transcript().turns().getFirst().answer())
                .hasSize(20);
    }

    @Test
    void oldTurnsGoWhenTheTranscriptIsFull() {
        VisitBounds bounds = new VisitBounds(100, 3, 1000, 100, 2);
        Story story =
                Story.given(Visits.start(SampleCard.card(), Lang.EN, bounds, 80, 24, Story.START));
        for (int i = 0; i < 5; i++) {
            story.ask("q" + i).answer("a" + i);
        }
        assertThat(story.model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("q2", "q3", "q4");
        assertThat(story.ask("q5").asked().question().history())
                .containsExactly(new Exchange("q3", "a3"), new Exchange("q4", "a4"));
    }
}
