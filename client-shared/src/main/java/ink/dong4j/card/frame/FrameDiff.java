package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.AmbiguousWidth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Computes the bytes that turn what one terminal shows into the next frame, as few as possible. The frame
 * shown last is kept in at most {@link #MOST_KEPT} bytes.
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
    private @Nullable KeptFrame shown;
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
        KeptFrame last = shown;
        if (last == null || !last.hasSizeOf(after)) {
            return repaint(after);
        }
        if (caretShown && !after.caretVisible()) {
            strokes.raw(HIDE_CARET);
            caretShown = false;
        }
        return change(last, after);
    }

    /** The bytes that clear the screen and paint the frame, whatever the terminal shows. */
    public byte[] repaint(Frame after) {
        strokes.raw(HIDE_CARET);
        caretShown = false;
        strokes.clear();
        return change(KeptFrame.blank(after), after);
    }

    /**
     * The bytes that restore the caret after other control sequences were written, which must leave the
     * style plain and the screen unchanged.
     */
    public byte[] afterCodes() {
        strokes.plainStyle();
        strokes.lose();
        KeptFrame last = shown;
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
        KeptFrame last = shown;
        if (last == null || last.columns() < 2) {
            return OptionalInt.empty();
        }
        RowPainter painter = new RowPainter(last.columns());
        for (int row = 1; row <= Math.min(rows, last.rows() - 1); row++) {
            Row cells = painter.row(last.line(row));
            if (cells.isBlank(0) && cells.isBlank(1)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** Sends no synchronised updates from now on. */
    public void withoutMarks() {
        marks = false;
    }

    /** The size of the kept frame, in bytes. */
    int kept() {
        KeptFrame last = shown;
        return last == null ? 0 : last.size();
    }

    private byte[] change(KeptFrame before, Frame after) {
        KeptFrame kept = before.next(after);
        RowPainter painter = new RowPainter(after.columns());
        ChangedRows rows = new ChangedRows(before, kept, after, painter);
        Optional<ScrolledRows> scroll = ScrolledRows.of(rows);
        if (scroll.isPresent()) {
            strokes.scroll(scroll.get(), after.rows());
            rows.scroll(scroll.get(), after.columns());
        }
        for (int row = rows.first(); row <= rows.last(); row++) {
            new RowDiff(row, rows.before(row), rows.after(row), painter, strokes, modern, ambiguous)
                    .draw();
        }
        strokes.closeLink();
        rest(after);
        shown = kept.size() > MOST_KEPT ? null : kept;
        return marks && strokes.length() >= MARKED_BYTES
                ? strokes.take(BEGIN, END)
                : strokes.take("", "");
    }

    /** Leaves the caret where the frame has it. */
    private void rest(Frame after) {
        KeptFrame last = shown;
        if (after.caretVisible()) {
            boolean again = last != null && last.caretVisible() && last.sameCaret(after);
            strokes.rest(after.caretRow(), after.caretColumn(), again);
            if (!caretShown) {
                strokes.raw(SHOW_CARET);
                caretShown = true;
            }
        }
    }
}
