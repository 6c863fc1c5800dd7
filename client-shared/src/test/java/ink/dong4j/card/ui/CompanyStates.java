package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.answered;
import static ink.dong4j.card.ui.SampleTalk.asked;
import static ink.dong4j.card.ui.SampleTalk.begun;

import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.thread.VisitorThread;
import java.util.List;

/** Kept screens of a conversation that the owner steps into. */
final class CompanyStates {
    private CompanyStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("company/wanted", story -> wanted(answered(story))),
                phrase("company/wanted-elsewhere", story -> wanted(answered(story).ask("/help"))),
                layout("company/joined", story -> joined(begun(asked(story)))),
                layout("company/owner-spoke", CompanyStates::spoken),
                phrase("company/owner-asks", CompanyStates::asking),
                phrase(
                        "company/owner-declined",
                        story -> over(asking(story), ThreadReply.Ending.DECLINED)),
                layout("company/owner-reads", CompanyStates::reading),
                phrase(
                        "company/owner-left-alone",
                        story -> over(reading(story), ThreadReply.Ending.SENT_AWAY)),
                layout(
                        "company/handed-back",
                        story -> came(spoken(story), new ThreadReply.HandedBack())));
    }

    static Story came(Story story, ThreadReply.ToVisitor reply) {
        return story.tell(new Msg.Came(reply));
    }

    private static Story wanted(Story story) {
        return came(story, new ThreadReply.Wanted());
    }

    private static Story joined(Story story) {
        return wanted(story).ask("/allow");
    }

    private static Story asking(Story story) {
        return Story.given(VisitorThread.opened(story.model(), "1f"));
    }

    private static Story reading(Story story) {
        List<Exchange> soFar =
                List.of(
                        new Exchange(SampleTalk.QUESTION, SampleTalk.ANSWER),
                        new Exchange("And **you**?\nYou: yes", ""));
        Story reading = asking(story).tell(new Msg.Came(new ThreadReply.Joined(soFar)));
        reading.ask("It is me. 我在这里。").tell(new Msg.Came(new ThreadReply.VisitorSaid("你好！")));
        return reading.type("Wel");
    }

    private static Story over(Story story, ThreadReply.Ending ending) {
        return story.tell(new Msg.Came(new ThreadReply.Over(ending)));
    }

    private static Story spoken(Story story) {
        joined(answered(story)).ask("Is that you? 是你吗？");
        came(story, new ThreadReply.OwnerSaid("It is. What would you like to know?"));
        came(story, new ThreadReply.OwnerSaid("我在这里，请讲。"));
        return story.ask("When may I call?");
    }
}
