package ink.dong4j.card.program;

import ink.dong4j.card.ui.Key;
import ink.dong4j.card.ui.Msg;
import java.util.ArrayList;
import java.util.List;

/**
 * The wheel where the mouse is left to the terminal: on a full screen many terminals then send the same
 * arrow several times at once, which no finger does.
 */
final class Rolling {
    private static final int FEWEST = 3;

    /** Arrows that are told as one message at most, so that none takes long. */
    private static final int MOST = 30;

    private Rolling() {}

    /** The messages of one read, with arrows that came together told as such. */
    static List<Msg> found(List<Msg> messages) {
        if (messages.size() < FEWEST) {
            return messages;
        }
        List<Msg> told = new ArrayList<>();
        int from = 0;
        while (from < messages.size()) {
            Msg first = messages.get(from);
            int end = from + 1;
            while (end < messages.size() && isArrow(first) && messages.get(end).equals(first)) {
                end++;
            }
            if (end - from >= FEWEST && first instanceof Msg.Press(Key key)) {
                for (int left = end - from; left > 0; left -= MOST) {
                    told.add(new Msg.Arrows(key, Math.min(left, MOST)));
                }
            } else {
                told.addAll(messages.subList(from, end));
            }
            from = end;
        }
        return told;
    }

    private static boolean isArrow(Msg msg) {
        return msg instanceof Msg.Press(Key key) && (key == Key.UP || key == Key.DOWN);
    }
}
