package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScrollingTest {
    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "line-" + i + ".")
                .collect(Collectors.joining("\n"));
    }

    private static Story longAnswer() {
        return Story.visit().ask("tell me").answer(lines(1, 60));
    }

    @Test
    void theNewestLineStaysInSight() {
        Story story = Story.visit().ask("tell me");
        story.tell(new Msg.Delta(story.turn(), lines(1, 60))).shows("line-60.").hides("line-9.");
        story.tell(new Msg.Delta(story.turn(), "\nline-61.")).shows("line-61.");
    }

    @Test
    void pagesScrollAndTheEndFollowsAgain() {
        longAnswer()
                .press(Key.PAGE_UP)
                .hides("line-60.")
                .shows("more lines below")
                .press(Key.PAGE_DOWN)
                .shows("line-60.")
                .hides("below")
                .press(Key.HOME)
                .shows("tell me")
                .press(Key.END)
                .shows("line-60.");
    }

    @Test
    void arrowsScrollOnceThePageWasLeft() {
        longAnswer()
                .press(Key.PAGE_UP, Key.UP)
                .drafts("")
                .press(Key.PAGE_DOWN)
                .shows("1 more line below")
                .press(Key.DOWN)
                .hides("below");
    }

    @Test
    void atTheBottomAnArrowRecallsTheLastQuestion() {
        longAnswer().press(Key.UP).drafts("tell me").press(Key.DOWN).drafts("");
    }

    @Test
    void whatIsReadStaysInPlaceWhileMoreComes() {
        Story story = Story.visit().ask("tell me");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, lines(1, 60))).press(Key.HOME, Key.DOWN);
        story.shows("line-1.").hides("tell me");
        story.tell(new Msg.Delta(turn, "\n" + lines(61, 99))).shows("line-1.").hides("tell me");
        story.end(new Outcome.Answered()).shows("line-1.").hides("line-99.");
    }

    @Test
    void whatCameMeanwhileIsCountedAndEndGoesThere() {
        Story story = Story.visit().ask("tell me");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, lines(1, 60) + "\n\n")).press(Key.PAGE_UP);
        story.shows("more lines below").shows("End newest").hides("\u2193");
        story.tell(new Msg.Delta(turn, "- one\n- two\n- three\n")).shows("\u2193 ");
        story.end(new Outcome.Answered()).shows(" new").press(Key.END).shows("three");
        story.hides("\u2193").hides("End newest");
    }

    @Test
    void theWheelScrolls() {
        longAnswer()
                .tell(new Msg.Entered(new Input.Wheel(-3)))
                .shows("3 more lines below")
                .tell(new Msg.Entered(new Input.Wheel(3)));
        longAnswer()
                .tell(new Msg.Entered(new Input.Wheel(-3)), new Msg.Entered(new Input.Wheel(3)))
                .shows("line-60.")
                .hides("below");
    }

    @Test
    void theEndOfAnAnswerMovesNothing() {
        Story story = Story.visit().ask("tell me");
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Support(List.of("work"))));
        story.tell(new Msg.Delta(story.turn(), lines(1, 60)));
        List<String> before = story.screen().lines().limit(20).toList();
        story.pass(Duration.ofMillis(1240)).end(new Outcome.Answered());
        assertThat(story.screen().lines().limit(20)).containsExactlyElementsOf(before);
        story.shows("Pages: work").shows("1.2 s  /retry  /copy");
    }

    @Test
    void aKeyboardThatComesAndGoesLeavesTheTopInPlace() {
        Story story = Story.visit(Lang.EN, 56, 45);
        story.ask("tell me").answer(lines(1, 90)).press(Key.PAGE_UP);
        String top = story.screen().lines().skip(2).findFirst().orElseThrow();
        for (int i = 0; i < 3; i++) {
            story.tell(new Msg.Resized(56, 17)).shows(top).tell(new Msg.Resized(56, 45));
            assertThat(story.screen().lines().skip(2).findFirst()).contains(top);
        }
    }

    @Test
    void otherColumnsKeepTheTextAtTheTopAndTheOldOnesBringItBack() {
        Story story = Story.visit();
        for (int i = 0; i < 9; i++) {
            story.ask("question " + i).answer("word ".repeat(100) + "end-" + i + ".");
        }
        story.press(Key.PAGE_UP, Key.PAGE_UP, Key.UP);
        List<String> before = story.screen().lines().toList();
        story.tell(new Msg.Resized(44, 24), new Msg.Resized(120, 50), new Msg.Resized(80, 24));
        assertThat(story.screen().lines()).containsExactlyElementsOf(before);
    }

    @Test
    void aNewQuestionGoesToTheBottom() {
        longAnswer().press(Key.HOME).ask("and now?").shows("and now?");
    }

    @Test
    void anotherSizeKeepsTheTurnInSight() {
        longAnswer()
                .press(Key.HOME)
                .tell(new Msg.Resized(40, 20))
                .shows("tell me")
                .tell(new Msg.Resized(120, 200))
                .shows("tell me")
                .shows("line-60.");
    }

    @Test
    void theWheelThatComesAsArrowsScrollsAConversationAndNothingElse() {
        Story chat = Story.visit();
        for (int i = 0; i < 6; i++) {
            chat.ask("question " + i).answer("line\n\nline\n\nline\n\nline");
        }
        String bottom = chat.screen();
        chat.tell(new Msg.Entered(new Input.Arrows(Key.UP, 3))).drafts("");
        assertThat(chat.screen()).isNotEqualTo(bottom);
        chat.tell(new Msg.Entered(new Input.Arrows(Key.DOWN, 3)));
        assertThat(chat.screen()).isEqualTo(bottom);
        Story home = Story.visit().tell(new Msg.Entered(new Input.Arrows(Key.DOWN, 2)));
        assertThat(home.screen()).isEqualTo(Story.visit().press(Key.DOWN, Key.DOWN).screen());
    }

    @Test
    void anAnswerThatCameAtOnceIsReadFromItsStart() {
        Story story = Story.visit(Lang.EN, 40, 20).ask("one");
        Speaker pages = new Speaker.Pages(Optional.empty());
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Speaks(pages)));
        story.answer("A long word. ".repeat(60) + "The end.");
        story.shows("From the card's pages").hides("The end.").shows("more lines below");
        story.press(Key.END).shows("The end.").ask("two").shows("two");
    }

    @Test
    void anAnswerThatGrewIsReadOnItsWay() {
        Story story = Story.visit(Lang.EN, 40, 20).ask("one");
        story.answer("A long word. ".repeat(60) + "The end.").shows("The end.");
    }
}
