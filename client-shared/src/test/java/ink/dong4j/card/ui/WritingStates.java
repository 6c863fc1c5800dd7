package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.SampleTalk.ANSWER;

import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import java.util.List;

/** Kept screens with a prompt that holds more than a line, or something else than a draft. */
final class WritingStates {
    private static final String FOUR = "first 第一行\nsecond 第二行\n\nfourth";
    private static final String LINES = "a line that was pasted 粘贴的一行\n".repeat(200);

    private WritingStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout(
                        "chat/long-draft",
                        story -> chat(story).tell(new Msg.Entered(new Input.Paste(ANSWER)))),
                phrase(
                        "chat/several-lines",
                        story -> chat(story).tell(new Msg.Entered(new Input.Paste(FOUR)))),
                phrase("chat/pasted", WritingStates::pasted),
                phrase("chat/pasted-sent", story -> pasted(story).press(Key.ENTER).answer("Java.")),
                layout(
                        "chat/unfolded",
                        story -> pasted(story).press(Key.TAB, Key.UP, Key.UP, Key.UP)));
    }

    private static Story chat(Story story) {
        return story.press(Key.ENTER);
    }

    private static Story pasted(Story story) {
        return chat(story)
                .type("What does this do? ")
                .tell(new Msg.Entered(new Input.Paste(LINES)));
    }
}
