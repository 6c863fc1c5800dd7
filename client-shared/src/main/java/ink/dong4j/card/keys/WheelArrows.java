package ink.dong4j.card.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * The wheel where the mouse is left to the terminal: on a full screen many terminals then send the same
 * arrow several times at once, which no finger does.
 */
public final class WheelArrows {
    private static final int FEWEST = 3;

    /** Arrows that are told as one message at most, so that none takes long. */
    private static final int MOST = 30;

    private WheelArrows() {}

    /** The messages of one read, with arrows that came together told as such. */
    public static List<Input> found(List<Input> messages) {
        if (messages.size() < FEWEST) {
            return messages;
        }
        List<Input> told = new ArrayList<>();
        int from = 0;
        while (from < messages.size()) {
            Input first = messages.get(from);
            int end = from + 1;
            while (end < messages.size() && isArrow(first) && messages.get(end).equals(first)) {
                end++;
            }
            if (end - from >= FEWEST && first instanceof Input.Press(Key key)) {
                for (int left = end - from; left > 0; left -= MOST) {
                    told.add(new Input.Arrows(key, Math.min(left, MOST)));
                }
            } else {
                told.addAll(messages.subList(from, end));
            }
            from = end;
        }
        return told;
    }

    private static boolean isArrow(Input msg) {
        return msg instanceof Input.Press(Key key) && (key == Key.UP || key == Key.DOWN);
    }
}
