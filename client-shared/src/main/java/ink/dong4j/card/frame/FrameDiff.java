package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one terminal shows, and the bytes that make it show the next frame: as few as possible. The
 * frame that is shown is kept packed, in at most {@link #MOST_KEPT} bytes.
 *
 * <p>Between two frames nobody else may write text, move the cursor or set a style on that terminal. For
 * use by one thread at a time.
 */
public final class FrameDiff {
    /** From so many bytes on, a frame is marked as one step (mode 2026), lest it be seen half drawn. */
    private static final int MARKED_BYTES = 200;

    /**
     * The most bytes that are kept of the frame that is shown. What needs more, such as hundreds of rows
     * that are full of emoji, is not kept, and the next frame is painted in full.
     */
    static final int MOST_KEPT = 64 * 1024;

    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[?2026l";
    private static final String SHOW_CARET = "\033[?25h";
    private static final String HIDE_CARET = "\033[?25l";

    private final boolean modern;
    private final Strokes strokes;
    private @Nullable PackedFrame shown;
    private boolean caretShown;
    private boolean marks;

    /**
     * A terminal about which nothing is known yet.
     *
     * @param modern whether it understands links (OSC 8) and marks, or at least ignores them
     */
    public FrameDiff(Palette palette, boolean modern) {
        requireNonNull(palette, "palette is null");
        this.modern = modern;
        this.marks = modern;
        this.strokes = new Strokes(palette);
    }

    /**
     * The bytes from the frame that was painted last to this one; none when nothing changed. The first
     * frame, one of another size, and one after a frame that was not kept, is painted in full.
     */
    public byte[] paint(Frame after) {
        PackedFrame last = shown;
        if (last == null || !last.hasSizeOf(after)) {
            return repaint(after);
        }
        if (caretShown && !after.caretVisible()) {
            strokes.raw(HIDE_CARET);
            caretShown = false;
        }
        change(last.frame(), after);
        return finish(after);
    }

    /** The bytes that clear the screen and paint the frame, whatever the terminal shows. */
    public byte[] repaint(Frame after) {
        strokes.raw(HIDE_CARET);
        caretShown = false;
        strokes.clear();
        change(Frame.of(after.columns(), after.rows(), List.of(), 0, 0, false), after);
        return finish(after);
    }

    /**
     * The bytes that bring the caret back after codes of somebody else, which left the style plain and
     * the screen as it is.
     */
    public byte[] afterCodes() {
        strokes.plainStyle();
        strokes.lose();
        PackedFrame last = shown;
        if (last != null && last.caretVisible()) {
            strokes.moveTo(last.caretRow(), last.caretColumn());
        }
        return strokes.take("", "");
    }

    /** The terminal does not know the marks. */
    public void withoutMarks() {
        marks = false;
    }

    /** How many bytes are kept of the frame that is shown. */
    int kept() {
        PackedFrame last = shown;
        return last == null ? 0 : last.size();
    }

    private void change(Frame from, Frame after) {
        Frame to = after.alignedTo(from);
        Frame before = from;
        Optional<Scroll> scroll = Scroll.between(before, to);
        if (scroll.isPresent()) {
            strokes.scroll(scroll.get(), to.rows());
            before = before.scrolled(scroll.get());
        }
        RowDiff rows = new RowDiff(before, to, strokes, modern);
        for (int row = 0; row < to.rows(); row++) {
            rows.draw(row);
        }
        strokes.closeLink();
    }

    private byte[] finish(Frame after) {
        PackedFrame last = shown;
        PackedFrame packed = PackedFrame.of(after);
        shown = packed.size() > MOST_KEPT ? null : packed;
        if (after.caretVisible()) {
            boolean again = last != null && last.caretVisible() && last.sameCaret(after);
            strokes.rest(after.caretRow(), after.caretColumn(), again);
            if (!caretShown) {
                strokes.raw(SHOW_CARET);
                caretShown = true;
            }
        }
        return marks && strokes.length() >= MARKED_BYTES
                ? strokes.take(BEGIN, END)
                : strokes.take("", "");
    }
}
