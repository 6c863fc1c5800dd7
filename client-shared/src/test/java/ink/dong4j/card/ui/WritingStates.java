package ink.dong4j.card.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Screens with a prompt that holds more than a line, or something else than a draft. */
final class WritingStates {
    private static final String FOUR = "first 第一行\nsecond 第二行\n\nfourth";
    private static final String LINES = "a line that was pasted 粘贴的一行\n".repeat(200);

    private WritingStates() {}

    static Map<String, UnaryOperator<Story>> all() {
        Map<String, UnaryOperator<Story>> states = new LinkedHashMap<>();
        states.put("chat/several-lines", story -> chat(story).tell(new Msg.Paste(FOUR)));
        states.put("chat/pasted", WritingStates::pasted);
        states.put("chat/pasted-sent", story -> pasted(story).press(Key.ENTER).answer("Java."));
        states.put("chat/unfolded", story -> pasted(story).press(Key.TAB, Key.UP, Key.UP, Key.UP));
        return states;
    }

    private static Story chat(Story story) {
        return story.press(Key.ENTER);
    }

    private static Story pasted(Story story) {
        return chat(story).type("What does this do? ").tell(new Msg.Paste(LINES));
    }
}
