package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingTest {
    @Test
    void ctrlCTwiceWithinTwoSecondsLeaves() {
        Story.visit()
                .press(Key.INTERRUPT)
                .doesNothing()
                .shows("Press Ctrl-C again to leave")
                .pass(Duration.ofSeconds(2))
                .press(Key.INTERRUPT)
                .does(new Effect.Quit(Farewell.LEFT));
    }

    @Test
    void aLateSecondCtrlCIsAFirstOne() {
        Story.visit()
                .press(Key.INTERRUPT)
                .ticks(Duration.ofSeconds(1))
                .pass(Duration.ofMillis(2001))
                .hides("Ctrl-C again")
                .ticks(Duration.ZERO)
                .press(Key.INTERRUPT)
                .doesNothing()
                .shows("Press Ctrl-C again to leave");
    }

    @Test
    void anotherKeyBetweenThemForgetsTheFirst() {
        Story.visit().press(Key.INTERRUPT, Key.DOWN, Key.INTERRUPT).doesNothing();
    }

    @Test
    void ctrlCStopsAnAnswerAndKeepsTheDraft() {
        Story story = Story.visit().ask("one").type("two");
        long turn = story.turn();
        story.press(Key.INTERRUPT).does(new Effect.CancelTurn(turn)).drafts("two");
    }

    @Test
    void ctrlCClearsADraft() {
        Story.visit().type("a draft").press(Key.INTERRUPT).drafts("").doesNothing();
    }

    @Test
    void ctrlDLeavesWhenThePromptIsEmpty() {
        Story.visit().press(Key.END_OF_INPUT).does(new Effect.Quit(Farewell.LEFT));
        Story.visit().type("ab").press(Key.END_OF_INPUT).doesNothing().drafts("ab");
        Story.visit().type("ab").press(Key.HOME, Key.END_OF_INPUT).doesNothing().drafts("b");
        Story.visit().ask("/links").press(Key.END_OF_INPUT).does(new Effect.Quit(Farewell.LEFT));
    }

    @Test
    void ctrlLPaintsAnew() {
        Story.visit().press(Key.REDRAW).does(new Effect.Repaint());
    }

    @Test
    void theVisitEndsWhenItIsTold() {
        Story.visit()
                .tell(new Msg.Closing(Farewell.STOPPING))
                .does(new Effect.Quit(Farewell.STOPPING));
    }

    @Test
    void aStoppingServerSendsWhoWaitsForNothingAwayAtOnce() {
        Story.visit().tell(new Msg.Stopping()).does(new Effect.Quit(Farewell.STOPPING));
        Story answered = Story.visit().ask("one").answer("first").tell(new Msg.Stopping());
        answered.does(new Effect.Quit(Farewell.STOPPING));
    }

    @Test
    void aStoppingServerLetsAnAnswerComeToItsEnd() {
        Story story = Story.visit().ask("one").tell(new Msg.Stopping()).doesNothing();
        story.shows("The card is being restarted");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, "the whole answer")).doesNothing().shows("the whole");
        story.end(new Outcome.Answered()).does(new Effect.Quit(Farewell.STOPPING));
        assertThat(App.goodbye(story.model(), Farewell.STOPPING))
                .containsSubsequence(
                        "› one",
                        "∙ the whole answer",
                        "The card is being restarted; please come back in a moment.");
    }

    @Test
    void noQuestionIsAskedOfAStoppingServer() {
        Story.visit()
                .ask("one")
                .tell(new Msg.Stopping())
                .ask("two")
                .doesNothing()
                .drafts("two")
                .shows("The card is being restarted")
                .press(Key.ESCAPE)
                .does(new Effect.Quit(Farewell.STOPPING));
        Story queued = Story.visit().ask("one").press(Key.ESCAPE).ask("two");
        queued.tell(new Msg.Stopping()).does(new Effect.Quit(Farewell.STOPPING));
    }

    @Test
    void theEndOfTheGraceCutsTheAnswerAndKeepsTheDraftInSight() {
        Story story = Story.visit().ask("one").tell(new Msg.Stopping());
        story.tell(new Msg.Delta(story.turn(), "half an ans")).type("a draft");
        story.tell(new Msg.Closing(Farewell.STOPPING)).does(new Effect.Quit(Farewell.STOPPING));
        assertThat(App.goodbye(story.model(), Farewell.STOPPING))
                .containsSubsequence("› one", "∙ half an ans", "\u25E6 The answer was cut short")
                .contains("› a draft");
    }

    @Test
    void anIdleVisitorIsWarnedUntilAKeyComes() {
        Story.visit()
                .tell(new Msg.IdleSoon(Duration.ofMinutes(1)))
                .shows("The card closes in 1 min")
                .ticks(Duration.ZERO)
                .press(Key.UP)
                .hides("The card closes");
    }

    @ParameterizedTest
    @CsvSource({"29,10", "30,9", "12,3", "5,5", "1,1", "0,0"})
    void aSmallWindowSaysSoAndCanBeLeft(int columns, int rows) {
        Story story = Story.visit().type("a draft").tell(new Msg.Resized(columns, rows));
        assertThat(story.screen()).isNotBlank();
        story.press(Key.ENTER).type("x").doesNothing().press(Key.END_OF_INPUT);
        story.does(new Effect.Quit(Farewell.LEFT));
        story.press(Key.INTERRUPT)
                .doesNothing()
                .press(Key.INTERRUPT)
                .does(new Effect.Quit(Farewell.LEFT));
    }

    @Test
    void aSmallWindowAsksForALargerOneInWords() {
        Story.visit(Lang.EN, 29, 10).shows("Please make the window larger");
        Story.visit(Lang.ZH, 29, 9).shows("请把窗口放大");
    }

    @Test
    void theGoodbyeSaysHowToComeBack() {
        assertThat(App.goodbye(Story.visit().model(), Farewell.LEFT))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("dong4j"))
                .anySatisfy(line -> assertThat(line).contains("ssh card.dong4j.ink"));
        assertThat(App.goodbye(Story.visit(Lang.ZH, 80, 24).model(), Farewell.IDLE))
                .hasSize(3)
                .last()
                .isEqualTo("随时再来：ssh card.dong4j.ink");
    }
}
