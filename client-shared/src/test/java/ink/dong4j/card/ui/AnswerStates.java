package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.QUESTION;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kept screens of who answers, on what grounds, and at what cost. */
final class AnswerStates {
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

    static List<KeptScreen> all() {
        return Stream.of(
                        layout("answer/model", story -> model(asked(story), 0)),
                        phrase("answer/several", story -> model(asked(model(asked(story), 1)), 0)),
                        phrase("answer/spare", story -> model(asked(story), 1)),
                        phrase(
                                "answer/spare-waits",
                                story -> says(asked(story), new Speaker.Model(1))),
                        phrase("answer/owner", AnswerStates::owner),
                        phrase("answer/unsupported", story -> about(asked(story)).answer(ANSWER)),
                        phrase("answer/quoted", AnswerStates::quoted),
                        phrase("answer/budget-spent", story -> spent(asked(story)).answer(ANSWER)),
                        layout(
                                "answer/few-questions",
                                story -> allow(story, 2, 90).press(Key.ENTER)),
                        phrase("answer/little-of-the-day", story -> allow(story, 12, 15)),
                        phrase("answer/no-questions", story -> allow(story, 0, 90)),
                        phrase("answer/day-spent", story -> allow(story, 12, 0)),
                        phrase("answer/thinking", story -> thinking(asked(story))),
                        phrase(
                                "answer/thinking-shown",
                                story -> thinking(asked(story)).press(Key.THOUGHTS)),
                        phrase("answer/thought", story -> model(thinking(asked(story)), 0)),
                        layout(
                                "answer/thought-shown",
                                story -> model(thinking(asked(story)), 0).press(Key.THOUGHTS)),
                        phrase("answer/cut", story -> cut(asked(story))),
                        phrase("answer/length", story -> length(asked(story))),
                        phrase("answer/pretender", story -> pretends(asked(story))))
                .map(screen -> screen.of(Story::reading))
                .toList();
    }

    private static Story asked(Story story) {
        return allow(story, 8, 90).ask(QUESTION);
    }

    private static Story allow(Story story, int left, int percent) {
        DayBudget day = new DayBudget(percent, Duration.ofSeconds(18_590));
        return story.tell(
                new Msg.AllowanceChanged(new Allowance(left, 20, Duration.ofSeconds(610), day)));
    }

    private static Story says(Story story, Speaker speaker) {
        return tell(story, new AnswerEvent.Speaks(speaker));
    }

    private static Story about(Story story, String... pages) {
        return tell(story, new AnswerEvent.Support(List.of(pages)));
    }

    private static Story tell(Story story, AnswerEvent event) {
        return story.tell(new Msg.Told(story.turn(), event));
    }

    private static Story model(Story story, int place) {
        Story told = place == 0 ? story : says(story, new Speaker.Model(place));
        about(told, "work", "card", "a-page-with-a-long-name");
        told.tell(new Msg.Delta(told.turn(), ANSWER)).pass(Duration.ofMillis(4180));
        tell(told, new AnswerEvent.Cost(312, place > 0));
        return told.end(new Outcome.Answered());
    }

    private static Story owner(Story story) {
        return about(says(asked(story), new Speaker.Owner()), "faq").answer(ANSWER);
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
        tell(story, new AnswerEvent.Thought(THOUGHTS));
        return story.pass(Duration.ofMillis(12_250));
    }

    private static Story cut(Story story) {
        about(story, "work");
        story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 40)));
        return story.end(new Outcome.Failed(Trouble.CUT_SHORT));
    }

    private static Story length(Story story) {
        story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 40)));
        tell(story, new AnswerEvent.Cost(900, true));
        return story.end(new Outcome.Shortened());
    }

    private static Story pretends(Story story) {
        about(story, "work");
        return story.answer(PRETENDER);
    }
}
