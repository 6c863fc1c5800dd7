package ink.dong4j.card.frame;

import ink.dong4j.card.text.Line;
import java.util.Arrays;

/**
 * A frame in little memory: it holds neither the blanks of a large window nor anything for each cell, and
 * it shares the lines that did not change with the frame before. Immutable.
 */
final class KeptFrame {
    /** What a line takes beside its chars, in bytes. */
    private static final int LINE_BYTES = 44;

    private final int columns;
    private final String[] lines;
    private final int caretColumn;
    private final int caretRow;
    private final boolean caretVisible;

    /** What the lines take, in bytes. */
    private final int size;

    private KeptFrame(Frame frame, String[] lines, int size) {
        this.columns = frame.columns();
        this.lines = lines;
        this.caretColumn = frame.caretColumn();
        this.caretRow = frame.caretRow();
        this.caretVisible = frame.caretVisible();
        this.size = size;
    }

    /** A frame without text, of the size of another one. */
    static KeptFrame blank(Frame sized) {
        String[] lines = new String[sized.rows()];
        Arrays.fill(lines, "");
        return new KeptFrame(sized, lines, 0);
    }

    /** The next frame, of the same size. */
    KeptFrame next(Frame next) {
        String[] nextLines = lines.clone();
        int nextSize = size;
        for (int row = 0; row < lines.length; row++) {
            Line line = next.line(row);
            if (!KeptLine.isSame(lines[row], line)) {
                nextLines[row] = KeptLine.of(line);
                nextSize += size(nextLines[row]) - size(lines[row]);
            }
        }
        return new KeptFrame(next, nextLines, nextSize);
    }

    boolean hasSizeOf(Frame frame) {
        return columns == frame.columns() && lines.length == frame.rows();
    }

    /** Whether a row has the same line in the next frame. */
    boolean isSame(int row, KeptFrame next) {
        return lines[row].equals(next.lines[row]);
    }

    Line line(int row) {
        return KeptLine.line(lines[row]);
    }

    int rows() {
        return lines.length;
    }

    int columns() {
        return columns;
    }

    int size() {
        return size;
    }

    int caretColumn() {
        return caretColumn;
    }

    int caretRow() {
        return caretRow;
    }

    boolean caretVisible() {
        return caretVisible;
    }

    boolean sameCaret(Frame frame) {
        return caretColumn == frame.caretColumn() && caretRow == frame.caretRow();
    }

    /** Java keeps a string of Latin-1 in a byte a char. */
    private static int size(String line) {
        if (line.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) > 0xFF) {
                return LINE_BYTES + 2 * line.length();
            }
        }
        return LINE_BYTES + line.length();
    }
}
