package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import org.junit.jupiter.api.Test;

/** The last line names the keys that do something, and what they do now. */
class KeysTest {
    @Test
    void enterOpensTheMarkedItemWhileNothingIsTyped() {
        Story.visit()
                .shows("\u203A 1 Ask")
                .shows("Enter open or ask   / commands   arrows move   ^C clear or leave");
    }

    @Test
    void enterAsksASentenceAndNoItemIsMarked() {
        Story story = Story.visit().type("Who");
        story.shows("Enter open or ask   / commands").hides("\u203A 1");
        story.press(Key.DELETE_WORD).shows("\u203A 1").shows("Enter open or ask");
    }

    @Test
    void enterOpensTheItemOfANumber() {
        Story.visit().type("2").shows("\u203A 2 Links").shows("Enter open or ask");
    }

    @Test
    void enterRunsACommandThatExists() {
        Story.visit().type("/lang zh").shows("Enter run   Esc clear").hides("\u203A 1");
        Story.visit().type("/he").shows("Enter run   Esc clear   Tab complete");
        Story.visit().type("/dance").shows("Esc clear").hides("Enter").hides("Tab");
    }

    @Test
    void theCommandsLeaveRoomForTheKeys() {
        Story.visit().type("/").shows("/theme").shows("Esc clear");
        Story.visit(Lang.EN, 40, 20).type("/").shows("/theme").shows("Esc clear");
    }

    @Test
    void anEmptyChatPromptSendsNothing() {
        Story story = Story.visit().press(Key.ENTER).shows("Enter ask   Esc back   / commands");
        story.press(Key.ENTER).doesNothing().type("hi").shows("Enter ask   Esc back").hides("PgUp");
    }

    @Test
    void pageKeysAreNamedWhereThereIsMoreThanFits() {
        Story story = Story.visit().ask("one").answer("short").hides("PgUp");
        story.ask("two").answer("line\n".repeat(40)).shows("PgUp scroll");
    }

    @Test
    void anAnswerThatRunsIsToldOnOtherScreens() {
        Story story = Story.visit().ask("one").ask("/home");
        story.shows("answering   Enter read   Esc stop   / commands");
        story.press(Key.DOWN).shows("answering   Enter open   Esc stop").press(Key.UP);
        story.press(Key.ENTER).isOn(Chat.class).ask("/links").shows("Esc stop   Backspace back");
        story.press(Key.BACKSPACE).isOn(Chat.class).ask("/home").answer("done").hides("answering");
    }

    @Test
    void aQuestionOnTheFirstScreenGoesAlongToTheAnswerThatRuns() {
        Story.visit()
                .ask("one")
                .ask("/home")
                .type("two")
                .shows("Enter read   Esc stop")
                .press(Key.ENTER)
                .isOn(Chat.class)
                .doesNothing()
                .drafts("two")
                .shows("One answer at a time");
    }

    @Test
    void theCaretStandsAtThePromptWhileAnAnswerRunsAndNothingIsTyped() {
        Story story = Story.visit().ask("one").caret(true);
        story.tell(new Msg.Delta(story.turn(), "first")).caret(true).type("t").caret(true);
        story.press(Key.BACKSPACE).caret(true).answer("done").caret(true);
    }

    @Test
    void helpNamesArrowsOnlyWhereItScrolls() {
        Story.visit(Lang.EN, 80, 50).ask("/help").shows("Esc back").hides("arrows scroll");
        Story story = Story.visit(Lang.EN, 56, 17).ask("/help");
        story.shows("arrows scroll");
    }
}
