package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.AmbiguousWidth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Computes the bytes that turn what one terminal shows into the next frame, as few as possible. The frame
 * shown last is kept packed, in at most {@link #MOST_KEPT} bytes.
 *
 * <p>Between two frames nothing else may write text, move the cursor or set a style on that terminal. For
 * one thread at a time.
 */
public final class FrameDiff {
    /** From this many bytes on, a frame is sent as a synchronised update (mode 2026). */
    private static final int MARKED_BYTES = 200;

    /**
     * The most bytes that a kept frame may have. A larger one, such as hundreds of rows full of emoji, is
     * not kept, and the next frame is painted in full.
     */
    static final int MOST_KEPT = 64 * 1024;

    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[?2026l";
    private static final String SHOW_CARET = "\033[?25h";
    private static final String HIDE_CARET = "\033[?25l";

    private final boolean modern;
    private AmbiguousWidth ambiguous;
    private final Strokes strokes;
    private @Nullable PackedFrame shown;
    private boolean caretShown;
    private boolean marks;

    /** As below, on a terminal that draws characters of ambiguous width in one column. */
    public FrameDiff(Palette palette, boolean modern) {
        this(palette, modern, AmbiguousWidth.NARROW);
    }

    /**
     * A terminal whose content is unknown.
     *
     * @param modern whether it erases cells (ECH), and knows links (OSC 8) and synchronised updates or
     *     ignores them
     * @param ambiguous how it draws characters of ambiguous width; frames are measured accordingly
     */
    public FrameDiff(Palette palette, boolean modern, AmbiguousWidth ambiguous) {
        requireNonNull(palette, "palette is null");
        this.ambiguous = ambiguous;
        this.modern = modern;
        this.marks = modern;
        this.strokes = new Strokes(palette);
    }

    /**
     * The bytes from the frame painted last to this one; none when nothing changed. The first frame, one
     * of another size, and one after a frame that was not kept are painted in full.
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
     * The bytes that restore the caret after other control sequences were written, which must leave the
     * style plain and the screen unchanged.
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

    /** From now on, the cursor is known to stand where it should behind characters of ambiguous width. */
    public void trustWidths() {
        ambiguous = AmbiguousWidth.NARROW;
    }

    /**
     * One of the rows below the first that begins with two blank cells on the terminal, so that something
     * may stand there until it is erased.
     *
     * @param rows how many rows count
     */
    public OptionalInt indentedRow(int rows) {
        PackedFrame last = shown;
        return last == null ? OptionalInt.empty() : last.frame().indentedRow(rows);
    }

    /** Sends no synchronised updates from now on. */
    public void withoutMarks() {
        marks = false;
    }

    /** The size of the kept frame, in bytes. */
    int kept() {
        PackedFrame last = shown;
        return last == null ? 0 : last.size();
    }

    private void change(Frame from, Frame after) {
        Frame to = after.alignedTo(from);
        Frame before = from;
        Optional<ScrolledRows> scroll = ScrolledRows.between(before, to);
        if (scroll.isPresent()) {
            strokes.scroll(scroll.get(), to.rows());
            before = before.scrolled(scroll.get());
        }
        RowDiff rows = new RowDiff(before, to, strokes, modern, ambiguous);
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
