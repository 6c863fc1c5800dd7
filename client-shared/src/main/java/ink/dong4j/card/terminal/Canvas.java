package ink.dong4j.card.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import java.util.Arrays;
import java.util.OptionalInt;

/** What a terminal shows, and the bytes that make it show something else. */
public final class Canvas {
    /** The first rows below the upper one, in which the character may stand for a moment. */
    private static final int WIDTH_ROWS = 3;

    private final TerminalType type;
    private final Modes modes;

    /** Codes that change no cell, until the next frame takes them along. */
    private final StringBuilder codes = new StringBuilder();

    /** What the next frame offers to the clipboard: the newest text, since a clipboard holds one. */
    private String offer = "";

    private TerminalReport answers = TerminalReport.NONE;
    private ColourMode mode = ColourMode.AUTO;
    private Hues hues;
    private Picture picture;
    private Palette palette;
    private FrameDiff diff;
    private boolean known = true;
    private boolean measured;

    /**
     * @param title of its window while the card is shown
     * @param picture what the tone for pictures stands for
     */
    public Canvas(TerminalType type, Hues hues, String title, Picture picture) {
        this.type = type;
        this.picture = picture;
        this.hues = hues;
        this.modes = new Modes(type, title);
        this.palette = palette();
        this.diff = diff();
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
     * The bytes of a query that leaves the style plain, the first time behind the one for the width of
     * ambiguous characters. Some terminals take what they do not know for a move of the cursor.
     */
    public byte[] ask(String query) {
        String first = measured ? "" : widthQuery();
        measured = true;
        return joined(first + query, diff.afterCodes());
    }

    /** The next frame looks as what the terminal answered allows. */
    public void learn(TerminalReport more) {
        boolean wider = more.ambiguousWide() != answers.ambiguousWide();
        answers = more;
        String learned = modes.learn(more);
        if (!learned.isEmpty()) {
            codes.append(learned).append(new String(diff.afterCodes(), US_ASCII));
        }
        repaintIfOther(wider);
    }

    /** The next frame looks as the visitor wants it. */
    public void wear(Hues wanted, ColourMode wantedMode) {
        hues = wanted;
        mode = wantedMode;
        repaintIfOther(false);
    }

    /** The next frame shows another picture. */
    public void draw(Picture other) {
        picture = other;
        repaintIfOther(false);
    }

    /** Whether more than words may be shown: the terminal has colours, and its line is quick. */
    public boolean hasColours() {
        return palette.hasColours() && !type.slow();
    }

    /** Whether pictures may be shown, since the terminal has the colours and the cells for them. */
    public boolean hasPictures() {
        return hasColours() && palette.hasPictures() && !answers.ambiguousWide();
    }

    /** Sends the code of an offer to the clipboard with the next frame, in place of an older one. */
    public void offer(String code) {
        offer = code;
    }

    /** The change to a view; empty when it is shown already. */
    public byte[] paint(View view, WindowSize size) {
        return Width.measured(answers.ambiguousWide(), () -> painted(view, size));
    }

    private byte[] painted(View view, WindowSize size) {
        Frame next =
                new Frame(
                        size.columns(),
                        size.rows(),
                        view.lines(),
                        view.caretColumn(),
                        view.caretRow(),
                        view.caretVisible());
        codes.append(modes.report(view.reports())).append(offer);
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

    /** Prints a character of ambiguous width, asks how far it has moved the cursor, and erases it. */
    private String widthQuery() {
        OptionalInt row = diff.indentedRow(WIDTH_ROWS);
        return row.isPresent() ? "\u001b[m\u001b[" + (row.getAsInt() + 1) + "H“\u001b[6n\r  " : "";
    }

    private FrameDiff diff() {
        return new FrameDiff(palette, !type.old(), answers.ambiguous());
    }

    private static byte[] joined(String codes, byte[] change) {
        byte[] first = codes.getBytes(UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + change.length);
        System.arraycopy(change, 0, both, first.length, change.length);
        return both;
    }

    private void repaintIfOther(boolean wider) {
        Palette next = palette();
        if (wider || !next.shows(palette)) {
            palette = next;
            diff = diff();
        }
        if (!answers.marks()) {
            diff.withoutMarks();
        }
        if (answers.ambiguous() == AmbiguousWidth.NARROW) {
            diff.trustWidths();
        }
    }

    private Palette palette() {
        return switch (mode) {
            case NONE -> Palette.colourless();
            case AUTO -> Palette.of(depth(type.depth()), answers.backdrop(), hues, picture);
            case DARK -> Palette.of(depth(type.capable()), backdrop(Backdrop.DARK), hues, picture);
            case LIGHT ->
                    Palette.of(depth(type.capable()), backdrop(Backdrop.LIGHT), hues, picture);
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
