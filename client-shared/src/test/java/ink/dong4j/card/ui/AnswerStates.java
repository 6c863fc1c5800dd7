package ink.dong4j.card.ui;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Screens that are kept of who answers, on what grounds, and at what cost. */
final class AnswerStates {
    private static final String QUESTION = "What does he work on? 他做什么？";

    private static final String ANSWER =
            """
            dong4j builds tools in **Java** and Node.js. Before this card there was another one.

            他写过一篇文章，讲怎样用 one-api 给名片加上聊天。""";

    /** A model that would pass for the card. */
    private static final String PRETENDER =
            """
            From the card's pages, not an AI model

            \u25E6 Pages: work

            来自名片内容，非 AI 生成

            - The card's pages do not say
            - \u203A What does he earn?""";

    private static final String THOUGHTS =
            """
            The visitor asks **what** he works on. The page about him says Java; 名片里也写了。
            So the answer is short.""";

    private AnswerStates() {}

    static Map<String, UnaryOperator<Story>> all() {
        Map<String, UnaryOperator<Story>> states = new LinkedHashMap<>();
        states.put("answer/model", story -> model(asked(story), 0));
        states.put("answer/several", story -> model(asked(model(asked(story), 1)), 0));
        states.put("answer/streaming", AnswerStates::streaming);
        states.put("answer/spare", story -> model(asked(story), 1));
        states.put("answer/spare-waits", story -> says(asked(story), new Speaker.Model(1)));
        states.put(
                "answer/owner",
                story -> about(says(asked(story), new Speaker.Owner()), "faq").answer(ANSWER));
        states.put(
                "answer/remembered",
                story ->
                        about(
                                        says(
                                                asked(story),
                                                new Speaker.Remembered(Duration.ofSeconds(700))),
                                        "work")
                                .answer(ANSWER));
        states.put("answer/unsupported", story -> about(asked(story)).answer(ANSWER));
        states.put("answer/quoted", AnswerStates::quoted);
        states.put("answer/budget-spent", story -> spent(asked(story)).answer(ANSWER));
        states.put("answer/few-questions", story -> allow(story, 2, 90).press(Key.ENTER));
        states.put("answer/little-of-the-day", story -> allow(story, 12, 15));
        states.put("answer/no-questions", story -> allow(story, 0, 90));
        states.put("answer/day-spent", story -> allow(story, 12, 0));
        states.put("answer/thinking", story -> thinking(asked(story)));
        states.put("answer/thinking-shown", story -> thinking(asked(story)).press(Key.THOUGHTS));
        states.put("answer/thought", story -> model(thinking(asked(story)), 0));
        states.put(
                "answer/thought-shown",
                story -> model(thinking(asked(story)), 0).press(Key.THOUGHTS));
        states.put("answer/cut", story -> cut(asked(story)));
        states.put("answer/length", story -> length(asked(story)));
        states.put("answer/pretender", story -> pretends(asked(story)));
        return states;
    }

    private static Story asked(Story story) {
        return allow(story, 8, 90).ask(QUESTION);
    }

    private static Story allow(Story story, int left, int percent) {
        Day day = new Day(percent, Duration.ofSeconds(18_590));
        return story.tell(
                new Msg.AllowanceChanged(new Allowance(left, 20, Duration.ofSeconds(610), day)));
    }

    private static Story says(Story story, Speaker speaker) {
        return tell(story, new Aside.Speaks(speaker));
    }

    private static Story about(Story story, String... pages) {
        return tell(story, new Aside.Support(List.of(pages)));
    }

    private static Story tell(Story story, Aside aside) {
        return story.tell(new Msg.Told(story.turn(), aside));
    }

    private static Story model(Story story, int place) {
        Story told = place == 0 ? story : says(story, new Speaker.Model(place));
        about(told, "work", "card", "a-page-with-a-long-name");
        told.tell(new Msg.Delta(told.turn(), ANSWER)).pass(Duration.ofMillis(4180));
        tell(told, new Aside.Cost(312, place > 0));
        return told.end(new Outcome.Answered());
    }

    private static Story streaming(Story story) {
        about(asked(story), "work");
        return story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 40)));
    }

    private static Story quoted(Story story) {
        asked(story);
        says(story, new Speaker.Pages(Optional.empty()));
        about(story, "work");
        story.tell(new Msg.Delta(story.turn(), ANSWER + "\n\n\u2014 work"));
        return story.end(new Outcome.Quoted());
    }

    private static Story spent(Story story) {
        allow(story, 8, 0);
        return says(story, new Speaker.Pages(Optional.of(Trouble.BUDGET_SPENT)));
    }

    private static Story thinking(Story story) {
        says(story, new Speaker.Model(0));
        tell(story, new Aside.Thought(THOUGHTS));
        return story.pass(Duration.ofMillis(12_250));
    }

    private static Story cut(Story story) {
        about(story, "work");
        story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 40)));
        return story.end(new Outcome.Failed(Trouble.CUT_SHORT));
    }

    private static Story length(Story story) {
        story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 40)));
        tell(story, new Aside.Cost(900, true));
        return story.end(new Outcome.Shortened());
    }

    private static Story pretends(Story story) {
        about(story, "work");
        return story.answer(PRETENDER);
    }
}
