package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Themes;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Help;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Links;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandsTest {
    @Test
    void eachOpensItsScreen() {
        Story.visit().ask("/help").isOn(Help.class).drafts("");
        Story.visit().ask("/links").isOn(Links.class);
        Story.visit().ask("hello").answer("hi").ask("/home").isOn(Home.class);
    }

    @Test
    void quitLeaves() {
        Story.visit().ask("/quit").does(new Effect.Quit(Farewell.LEFT));
    }

    @Test
    void langSwitchesLiveAndChooses() {
        Story.visit().ask("/lang").shows("问问助手").ask("/lang").shows("Ask the assistant");
        Story.visit().ask("/lang zh").shows("问问助手").ask("/lang zh").shows("问问助手");
        Story.visit().ask("/lang fr").shows("There is no language fr").drafts("/lang fr");
    }

    @Test
    void clearForgetsTheConversation() {
        Story story = Story.visit().ask("hello").answer("hi there").shows("hi there");
        story.ask("/clear").isOn(Chat.class).hides("hi there");

        assertThat(story.ask("again").asked().question().history()).isEmpty();
    }

    @Test
    void clearStopsTheAnswerThatRunsAndTheNextQuestionWaitsForItsEnd() {
        Story story = Story.visit().ask("hello");
        long first = story.turn();
        story.ask("/clear").does(new Effect.CancelTurn(first));
        story.ask("again").doesNothing();
        story.tell(new Msg.TurnEnded(first, new Outcome.Cancelled()));

        assertThat(story.asked().question().words()).isEqualTo("again");
    }

    @Test
    void anUnknownCommandGetsASentenceAndStays() {
        Story.visit()
                .ask("/dance now")
                .shows("There is no command /dance; /help lists them")
                .drafts("/dance now")
                .type("!")
                .hides("There is no command");
    }

    @Test
    void tabCompletesTheMarkedOne() {
        Story.visit().type("/he").press(Key.TAB).drafts("/help");
        Story.visit().type("/lin").press(Key.TAB).drafts("/links");
        Story.visit().type("/l").press(Key.DOWN, Key.TAB).drafts("/lang ");
        Story.visit().type("/theme d").press(Key.TAB).drafts("/theme dark");
        Story.visit().type("/x").press(Key.TAB).drafts("/x");
        Story.visit().type("hello").press(Key.TAB).drafts("hello");
    }

    @Test
    void aSlashOpensTheCommands() {
        Story.visit().type("/").shows("/links").shows("/theme").type("q").hides("/links");
    }

    @Test
    void arrowsMarkACommandAndEnterRunsIt() {
        Story.visit().type("/").shows("\u203A /help").press(Key.ENTER).isOn(Help.class);
        Story.visit().type("/").press(Key.DOWN).shows("\u203A /links").press(Key.ENTER);
        Story.visit().type("/").press(Key.UP).shows("\u203A /quit").press(Key.ENTER).quits();
        Story.visit().type("/").press(Key.DOWN).type("l").shows("\u203A /links");
    }

    @Test
    void aWideSlashIsASlash() {
        Story.visit().type("\uFF0Fhe").shows("/help").press(Key.ENTER).isOn(Help.class);
        Story.visit().ask("\uFF0Flang zh").shows("问问助手");
    }

    @Test
    void onlyWhatCanRunNowIsOffered() {
        Story story = Story.visit().type("/").hides("/copy").hides("/stop").hides("/home");
        for (int i = 0; i < 3; i++) {
            story.press(Key.UP);
        }
        story.hides("/retry").press(Key.ESCAPE).ask("one").type("/st").shows("/stop");
        story.press(Key.BACKSPACE, Key.BACKSPACE).type("r").hides("/retry");
        story.press(Key.DELETE_TO_START).answer("1").type("/r").shows("/retry");
    }

    @Test
    void whatCannotRunNowSaysWhy() {
        Story.visit().ask("/copy").shows("There is no answer yet").doesNothing();
        Story.visit().ask("/stop").shows("No answer is running").doesNothing();
        Story.visit().ask("/retry").shows("There is no question yet").doesNothing();
    }

    @Test
    void aThemeIsChosenByItsNameOrIsTheNextOne() {
        Story.visit()
                .ask("/theme ocean")
                .does(new Effect.Colours(hues("ocean"), ColourMode.AUTO))
                .shows("Colours: ocean")
                .ask("/theme")
                .does(new Effect.Colours(hues("contrast"), ColourMode.AUTO))
                .ask("/theme")
                .ask("/theme")
                .does(new Effect.Colours(hues("mint"), ColourMode.AUTO))
                .ask("/theme pink")
                .doesNothing()
                .shows("There is no theme pink")
                .shows("amber");
    }

    @Test
    void aThemeIsOfferedByItsNameAndByWhatItLooksLike() {
        Story.visit().type("/theme oc").shows("/theme ocean  calm blue").press(Key.TAB);
        Story.visit(Lang.ZH, 80, 24).type("/theme ").shows("/theme terminal").shows("琥珀色");
    }

    @Test
    void theBackgroundIsChosenBesideTheTheme() {
        Story story = Story.visit().ask("/theme amber").ask("/theme light");
        story.does(new Effect.Colours(hues("amber"), ColourMode.LIGHT))
                .shows("Colours: for a light background");
        story.ask("/theme ocean").does(new Effect.Colours(hues("ocean"), ColourMode.LIGHT));
        story.ask("/theme none").does(new Effect.Colours(hues("ocean"), ColourMode.NONE));
        story.ask("/theme amber").does(new Effect.Colours(hues("amber"), ColourMode.AUTO));
    }

    private static Hues hues(String theme) {
        return Themes.STOCK.named(theme).orElseThrow().hues();
    }

    @Test
    void copySendsTheSourceOfTheLastAnswer() {
        Story story = Story.visit().ask("one").answer("**bold**\n\n```\na\n```\n~~~ sh\nb\n~~~");
        story.ask("/copy")
                .does(new Effect.Copy("**bold**\n\n```\na\n```\n~~~ sh\nb\n~~~"))
                .shows("Sent to your terminal's clipboard, if it allows that");
        story.ask("/copy code").does(new Effect.Copy("b"));
        story.ask("/copy code 1").does(new Effect.Copy("a"));
        story.ask("/copy code 3").doesNothing().shows("has 2 blocks of code");
    }

    @Test
    void whatIsTooLongToCopyIsNotSent() {
        Story story = Story.visit().ask("one").answer("世".repeat(30_000));
        story.ask("/copy").doesNothing().shows("That is too long").shows("/export");
    }

    @Test
    void retryAsksTheLastQuestionAgainInItsPlace() {
        Story story = Story.visit().ask("one").answer("1").ask("two").answer("2").ask("/retry");
        assertThat(story.asked().question())
                .isEqualTo(
                        new Question(
                                "two",
                                List.of(new Exchange("one", "1")),
                                Lang.EN,
                                "",
                                0,
                                true,
                                false));
        story.answer("2b").shows("2b");
        assertThat(story.model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("one", "two");
    }

    @Test
    void retryKeepsTheOldAnswerUntilThereIsAnother() {
        Story story = Story.visit().ask("one").answer("1").ask("two").answer("old").ask("/retry");
        story.shows("old")
                .tell(
                        new Msg.Told(
                                story.turn(),
                                new AnswerEvent.Speaks(
                                        new Speaker.Pages(Optional.of(Trouble.BUSY)))))
                .shows("old");
        story.tell(new Msg.Delta(story.turn(), "new")).shows("new").hides("old");
        story.end(new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(story.model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("one", "two");
    }

    @Test
    void aRetryThatGotNothingLosesNothing() {
        for (Outcome outcome :
                List.of(
                        new Outcome.Failed(Trouble.BUSY),
                        new Outcome.Limited(Duration.ofMinutes(1)),
                        new Outcome.Cancelled(),
                        new Outcome.Answered())) {
            Story story = Story.visit().ask("one").answer("old").ask("/retry").end(outcome);
            story.shows("old").press(Key.DELETE_TO_START).ask("/copy").does(new Effect.Copy("old"));
            story.ask("/export").shows("old").press(Key.ESCAPE);
            assertThat(story.model().transcript().history(10))
                    .containsExactly(new Exchange("one", "old"));
            story.ask("/retry");
            assertThat(story.asked().question().history()).isEmpty();
            story.shows("old").answer("new").hides("old");
            assertThat(story.model().transcript().history(10))
                    .containsExactly(new Exchange("one", "new"));
        }
    }

    @Test
    void aRetryThatWasRefusedIsSentAgainByEnter() {
        Story story = Story.visit().ask("one").answer("old").ask("/retry");
        story.end(new Outcome.Failed(Trouble.BUSY)).drafts("one").press(Key.ENTER).shows("old");
        story.answer("new").hides("old").hides("busy");
        assertThat(story.model().transcript().turns())
                .extracting(ChatTurn::question)
                .containsExactly("one");
    }

    @Test
    void whoReadsTheOldAnswerStaysWhereItWas() {
        Story story = Story.visit().ask("zero").answer("0\n\n" + "- line\n".repeat(60));
        story.ask("one").answer("- old\n".repeat(60)).ask("/retry").press(Key.PAGE_UP);
        story.shows("old").tell(new Msg.Delta(story.turn(), "- new\n".repeat(60)));
        story.shows("\u203A one").shows("new").hides("line");
    }

    @Test
    void whatWouldChangeNothingIsOfferedLast() {
        Story.visit().type("/lang ").shows("\u203A /lang zh").press(Key.ENTER).shows("问问助手");
        Story.visit(Lang.ZH, 80, 24).type("/lang ").press(Key.ENTER).shows("Ask the assistant");
        Story.visit().type("/lang e").press(Key.ENTER).shows("Ask the assistant");
    }

    @Test
    void aCommandWithoutWhatItNeedsSaysSo() {
        Story story = Story.visit().ask("/theme").shows("Colours: ").ask("one").answer("1");
        story.ask("/copy code 9").doesNothing().shows("The last answer has no block of code");
        story.type("/find ").press(Key.ENTER).shows("Type what to look for: /find words");
    }

    @Test
    void stopIsAsGoodAsEsc() {
        Story story = Story.visit().ask("one");
        long turn = story.turn();
        story.ask("/stop").does(new Effect.CancelTurn(turn)).drafts("").shows("Stopped");
    }

    @Test
    void theMouseIsTheCardsOnListsAndTheTerminalsElsewhere() {
        Story.visit().mouse(true).press(Key.ENTER).mouse(false).press(Key.ESCAPE).mouse(true);
        Story.visit().ask("/links").mouse(true).ask("/help").mouse(false);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyCommandThatIsOfferedExists(Lang lang) {
        for (Command command : Command.values()) {
            Story story = Story.visit(lang, 80, 24).ask("one").answer("1");
            if (Commands.isPossible(command, story.model())
                    && !command.wantsWords()
                    && command != Command.EDIT) {
                story.ask(command.word()).drafts("");
            }
        }
    }
}
