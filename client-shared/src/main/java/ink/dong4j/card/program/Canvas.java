package ink.dong4j.card.program;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.ui.View;
import java.util.Arrays;

/** What a terminal shows, and the bytes that make it show something else. */
final class Canvas {
    private static final String PASTE_ON = "\u001b[?2004h";
    private static final String PASTE_OFF = "\u001b[?2004l";
    private static final String SHOW_CARET = "\u001b[?25h";
    private static final String PLAIN = "\u001b[0m";
    private static final String SECOND_SCREEN = "\u001b[?1049h";
    private static final String FIRST_SCREEN = "\u001b[?1049l";
    private static final String CLEAR = "\u001b[H\u001b[2J";

    private final boolean alternate;
    private final FrameDiff diff;
    private boolean known = true;

    Canvas(TerminalType type) {
        this.alternate = type.alternateScreen();
        // Terminals with one screen are old ones, which may print what they do not know.
        this.diff = new FrameDiff(Palette.of(type.depth(), Background.UNKNOWN), alternate);
    }

    /** The first bytes: the screen to paint on, and a view on it. */
    byte[] enter(View view, WindowSize size) {
        byte[] enter = ((alternate ? SECOND_SCREEN : "") + PASTE_ON).getBytes(US_ASCII);
        byte[] first = paint(view, size);
        byte[] both = Arrays.copyOf(enter, enter.length + first.length);
        System.arraycopy(first, 0, both, enter.length, first.length);
        return both;
    }

    /** The terminal as it was found; where there is one screen only, that screen cleared. */
    String leave() {
        return PASTE_OFF + SHOW_CARET + PLAIN + (alternate ? FIRST_SCREEN : CLEAR);
    }

    /** What is shown is not known any more. */
    void forget() {
        known = false;
    }

    /** The change to a view; empty when it is shown already. */
    byte[] paint(View view, WindowSize size) {
        Frame next =
                Frame.of(
                        size.columns(),
                        size.rows(),
                        view.lines(),
                        view.caretColumn(),
                        view.caretRow(),
                        view.caretVisible());
        byte[] change = known ? diff.paint(next) : diff.repaint(next);
        known = true;
        return change;
    }
}
