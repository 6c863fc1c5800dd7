package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.ANSWER;
import static ink.dong4j.card.ui.SampleTalk.QUESTION;
import static ink.dong4j.card.ui.SampleTalk.answered;
import static ink.dong4j.card.ui.SampleTalk.asked;
import static ink.dong4j.card.ui.SampleTalk.begun;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Kept screens of a conversation. */
final class ChatStates {
    private static final String QUOTE = ANSWER + "\n\n\u2014 card";

    private ChatStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("chat/empty", story -> story.press(Key.ENTER)),
                phrase("chat/thinking", story -> asked(story).pass(Duration.ofMillis(3250))),
                layout("chat/streaming", story -> begun(asked(story))),
                layout("chat/answered", SampleTalk::answered),
                phrase("chat/stopped", story -> begun(asked(story)).press(Key.ESCAPE)),
                phrase("chat/one-at-a-time", story -> begun(asked(story)).ask("And?")),
                phrase("chat/from-pages", story -> pages(asked(story)).answer(QUOTE)),
                phrase(
                        "chat/nothing-found",
                        story -> failed(pages(asked(story)), Trouble.NOTHING_FOUND)),
                phrase("chat/unreachable", story -> failed(asked(story), Trouble.UNREACHABLE)),
                phrase("chat/limited", ChatStates::limited),
                phrase("chat/ask-again", story -> limited(story).pass(Duration.ofSeconds(190))),
                phrase("chat/needs-owner", story -> failed(asked(story), Trouble.NEEDS_OWNER)),
                phrase("chat/declined", story -> failed(asked(story), Trouble.DECLINED)),
                phrase("chat/too-long", story -> failed(asked(story), Trouble.TOO_LONG)),
                phrase("chat/visit-full", story -> failed(asked(story), Trouble.VISIT_FULL)),
                phrase(
                        "chat/continuing",
                        story -> failed(begun(asked(story)), Trouble.CUT_SHORT).press(Key.ENTER)),
                phrase("chat/editing", story -> answered(story).ask("/edit")),
                layout("chat/privacy", story -> story.press(Key.ENTER).ask("/privacy")),
                phrase("chat/scrolled", story -> longTalk(story).press(Key.HOME, Key.DOWN)),
                layout("chat/long-talk", ChatStates::longTalk),
                phrase("chat/palette", story -> answered(story).type("/").press(Key.UP)),
                phrase("chat/new-lines", story -> behind(longTalk(story))),
                phrase("chat/copied", story -> answered(story).ask("/copy")),
                layout("chat/found", story -> longTalk(story).ask("/find one-api")),
                phrase("chat/not-found", story -> longTalk(story).ask("/find unicorn")),
                phrase("chat/suggestions", ChatStates::cited).of(Story::suggested),
                phrase("chat/pages", story -> cited(story).type("/open ")).of(Story::suggested),
                phrase("chat/opened", story -> cited(story).press(Key.OPEN)).of(Story::suggested),
                layout("export/first", story -> longTalk(story).ask("/export")));
    }

    private static Story cited(Story story) {
        story.ask("12 34?");
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Support(List.of("tools", "about"))));
        return story.answer("Java, 他写过一篇文章。");
    }

    private static Story pages(Story story) {
        return story.tell(
                new Msg.Told(
                        story.turn(),
                        new AnswerEvent.Speaks(new Speaker.Pages(Optional.of(Trouble.BUSY)))));
    }

    private static Story failed(Story story, Trouble trouble) {
        return story.end(new Outcome.Failed(trouble));
    }

    private static Story limited(Story story) {
        return asked(story).end(new Outcome.Limited(Duration.ofSeconds(190)));
    }

    /** More than a screen holds. */
    private static Story longTalk(Story story) {
        for (int i = 0; i < 4; i++) {
            asked(story).answer(ANSWER + "\n\n" + ANSWER);
        }
        return story;
    }

    private static Story behind(Story story) {
        story.ask(QUESTION).press(Key.PAGE_UP);
        return story.tell(new Msg.Delta(story.turn(), ANSWER));
    }
}
