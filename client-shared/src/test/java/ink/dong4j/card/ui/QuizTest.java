package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.screen.PrintedPage;
import ink.dong4j.card.talk.Terms;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuizTest {
    private final Story quiz = Story.full(Lang.EN, 80, 24).ask("/quiz");

    @Test
    void aRightAnswerCountsAndAWrongOneTellsWhatWouldHaveBeenRight() {
        assertThat(quiz.type("1").screen()).contains("Right.", "It was a package for Node.js.");
        quiz.press(Key.ENTER).type("1");
        assertThat(quiz.screen()).contains("2 of 2", "Not quite. It is: Spaces");
        assertThat(quiz.press(Key.ENTER).screen()).contains("You got 1 of 2.");
    }

    @Test
    void whatWasChosenStaysChosen() {
        quiz.type("2").type("1").press(Key.UP);
        assertThat(quiz.screen()).contains("Not quite").doesNotContain("Right.");
    }

    @Test
    void arrowsMarkAnAnswerAndEnterChoosesIt() {
        quiz.press(Key.DOWN).press(Key.DOWN).press(Key.DOWN).press(Key.UP).press(Key.ENTER);
        assertThat(quiz.screen()).contains("Not quite");
    }

    @Test
    void afterTheEndItBeginsAnew() {
        for (int i = 0; i < 4; i++) {
            quiz.press(Key.ENTER);
        }
        assertThat(quiz.screen()).contains("You got", "Enter once more");
        quiz.press(Key.ENTER);
        assertThat(quiz.screen()).contains("1 of 2").doesNotContain("You got");
    }

    @Test
    void withoutAScreenTwoNumbersAnswer() throws InterruptedException {
        assertThat(printed(""))
                .isInstanceOfSatisfying(
                        PrintedPage.Found.class,
                        page ->
                                assertThat(page.lines())
                                        .contains("2. Tabs or spaces?", "   2 Spaces")
                                        .last()
                                        .asString()
                                        .contains("type ssh card.dong4j.ink quiz and two numbers"));
        assertThat(printed("2 2")).isEqualTo(new PrintedPage.Found(java.util.List.of("Right.")));
    }

    @Test
    void numbersThatNoAnswerHasAreRefused() throws InterruptedException {
        for (String wrong :
                new String[] {"3 1", "1 9", "0 0", "1", "a b", "-1 1", "99999999999 1"}) {
            assertThat(printed(wrong)).as(wrong).isInstanceOf(PrintedPage.Refused.class);
        }
    }

    /** Neither page asks the server for anything. */
    private static final PrintedPage.Server NOWHERE =
            request -> new Reply.Refused(request, new Refusal.Unavailable());

    private static PrintedPage printed(String argument) throws InterruptedException {
        return PrintedPage.of(
                FullCard.card(),
                Lang.EN,
                ZoneOffset.UTC,
                Terms.PAGES_ONLY,
                Command.QUIZ,
                argument,
                NOWHERE);
    }
}
