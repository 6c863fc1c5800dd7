package ink.dong4j.card.ui;

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
}
