package ink.dong4j.card.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Hues;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.text.Theme;
import ink.dong4j.card.text.View;
import java.util.Arrays;

/** What a terminal shows, and the bytes that make it show something else. */
public final class Canvas {
    private final TerminalType type;
    private final Hues hues;
    private final Modes modes;

    /** Codes that change no cell, until the next frame takes them along. */
    private final StringBuilder codes = new StringBuilder();

    /** What the next frame offers to the clipboard: the newest text, since a clipboard holds one. */
    private String offer = "";

    private TerminalReport answers = TerminalReport.NONE;
    private Theme theme = Theme.AUTO;
    private Palette palette;
    private FrameDiff diff;
    private boolean known = true;

    public Canvas(TerminalType type, Hues hues) {
        this.type = type;
        this.hues = hues;
        this.modes = new Modes(type);
        this.palette = palette();
        this.diff = new FrameDiff(palette, !type.old());
    }

    /** The first bytes: the screen to paint on, and a view on it. */
    public byte[] enter(View view, WindowSize size) {
        codes.append(modes.enter());
        return paint(view, size);
    }

    /** The terminal as it was found. */
    public String leave() {
        return modes.leave();
    }

    /** What is shown is not known any more. */
    public void forget() {
        known = false;
    }

    /**
     * The bytes of a query that leaves the style plain. Some terminals take what they do not know for a
     * move of the cursor.
     */
    public byte[] ask(String query) {
        return joined(query, diff.afterCodes());
    }

    /** The next frame looks as what the terminal answered allows. */
    public void learn(TerminalReport more) {
        answers = more;
        String learned = modes.learn(more);
        if (!learned.isEmpty()) {
            codes.append(learned).append(new String(diff.afterCodes(), US_ASCII));
        }
        repaintIfOther();
    }

    /** The next frame looks as the visitor wants it. */
    public void wear(Theme wanted) {
        theme = wanted;
        repaintIfOther();
    }

    /** Sends the code of an offer to the clipboard with the next frame, in place of an older one. */
    public void offer(String code) {
        offer = code;
    }

    /** The change to a view; empty when it is shown already. */
    public byte[] paint(View view, WindowSize size) {
        Frame next =
                Frame.of(
                        size.columns(),
                        size.rows(),
                        view.lines(),
                        view.caretColumn(),
                        view.caretRow(),
                        view.caretVisible());
        codes.append(modes.mouse(view.mouse())).append(offer);
        offer = "";
        byte[] change = known ? diff.paint(next) : diff.repaint(next);
        known = true;
        return codes.isEmpty() ? change : withCodes(change);
    }

    private byte[] withCodes(byte[] change) {
        String first = codes.toString();
        codes.setLength(0);
        return joined(first, change);
    }

    private static byte[] joined(String ascii, byte[] change) {
        byte[] first = ascii.getBytes(US_ASCII);
        byte[] both = Arrays.copyOf(first, first.length + change.length);
        System.arraycopy(change, 0, both, first.length, change.length);
        return both;
    }

    private void repaintIfOther() {
        Palette next = palette();
        if (!next.shows(palette)) {
            palette = next;
            diff = new FrameDiff(palette, !type.old());
        }
        if (!answers.marks()) {
            diff.withoutMarks();
        }
    }

    private Palette palette() {
        return switch (theme) {
            case NONE -> Palette.of(ColorDepth.NONE, Background.UNKNOWN);
            case AUTO -> Palette.of(depth(type.depth()), answers.backdrop(), hues);
            case DARK -> Palette.of(depth(type.capable()), backdrop(Backdrop.DARK), hues);
            case LIGHT -> Palette.of(depth(type.capable()), backdrop(Backdrop.LIGHT), hues);
        };
    }

    /** A visitor who wants no colours gets none, whatever the terminal has proved. */
    private ColorDepth depth(ColorDepth named) {
        return answers.truecolor() && named != ColorDepth.NONE ? ColorDepth.TRUECOLOR : named;
    }

    /** The very colour behind the text, where it is of the kind that the visitor asked for. */
    private Backdrop backdrop(Backdrop wanted) {
        return answers.backdrop().background() == wanted.background() ? answers.backdrop() : wanted;
    }
}
