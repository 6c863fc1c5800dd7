package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
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
    void tabCompletesWhatOnlyOneWayIsOpenFor() {
        Story.visit().type("/he").press(Key.TAB).drafts("/help");
        Story.visit().type("/l").press(Key.TAB).drafts("/l");
        Story.visit().type("/lin").press(Key.TAB).drafts("/links");
        Story.visit().type("/x").press(Key.TAB).drafts("/x");
        Story.visit().type("hello").press(Key.TAB).drafts("hello");
    }

    @Test
    void aSlashOpensTheCommands() {
        Story.visit().type("/").shows("/clear").shows("/quit").type("q").hides("/clear");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyCommandThatIsListedExists(Lang lang) {
        for (Hint command : Phrases.of(lang).commands()) {
            assertThat(Story.visit(lang, 80, 24).ask(command.key()).model().notice())
                    .isEqualTo(new Notice.None());
        }
    }
}
