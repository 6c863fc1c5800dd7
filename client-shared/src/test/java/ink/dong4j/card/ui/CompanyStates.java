package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.answered;
import static ink.dong4j.card.ui.SampleTalk.asked;
import static ink.dong4j.card.ui.SampleTalk.begun;

import ink.dong4j.card.people.ThreadReply;
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

    private static Story spoken(Story story) {
        joined(answered(story)).ask("Is that you? 是你吗？");
        came(story, new ThreadReply.OwnerSaid("It is. What would you like to know?"));
        came(story, new ThreadReply.OwnerSaid("我在这里，请讲。"));
        return story.ask("When may I call?");
    }
}
