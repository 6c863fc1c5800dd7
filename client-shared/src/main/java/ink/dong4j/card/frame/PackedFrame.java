package ink.dong4j.card.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame encoded in few bytes. The last frame is kept in this form, so that an idle visit holds neither
 * the blanks of a large window nor arrays of all cells. Immutable.
 *
 * <p>Format: the texts of clusters and links, then runs of cells with one look. A run is its length with
 * a bit that tells whether one glyph is repeated, the look, and the glyph or glyphs. A bit of the glyph's
 * number stands for the right half of a wide one. Numbers are unsigned LEB128.
 */
final class PackedFrame {
    private static final int FEWEST_REPEATED = 4;
    private static final int FIRST_WIDE = 0xA1;
    private static final int CLUSTERS = Character.MAX_CODE_POINT + 1;

    private final byte[] bytes;
    private final int columns;
    private final int rows;
    private final int caretColumn;
    private final int caretRow;
    private final boolean caretVisible;

    private PackedFrame(byte[] bytes, Frame frame) {
        this.bytes = bytes;
        this.columns = frame.columns();
        this.rows = frame.rows();
        this.caretColumn = frame.caretColumn();
        this.caretRow = frame.caretRow();
        this.caretVisible = frame.caretVisible();
    }

    static PackedFrame of(Frame frame) {
        Writer out = new Writer();
        out.texts(frame.clusters());
        out.texts(frame.links());
        int[] glyphs = frame.glyphs();
        short[] looks = frame.looks();
        int cell = 0;
        while (cell < glyphs.length) {
            int same = same(glyphs, looks, cell);
            boolean repeats = same - cell >= FEWEST_REPEATED;
            int end = repeats ? same : endOfVaried(glyphs, looks, cell);
            out.number(((end - cell) << 1) | (repeats ? 1 : 0));
            out.number(looks[cell] & 0xFFFF);
            if (repeats) {
                out.glyph(glyphs[cell], false);
                cell = end;
            }
            while (cell < end) {
                boolean wide = cell + 1 < end && glyphs[cell + 1] == Frame.CONTINUATION;
                out.glyph(glyphs[cell], wide);
                cell += wide ? 2 : 1;
            }
        }
        return new PackedFrame(Arrays.copyOf(out.bytes, out.length), frame);
    }

    Frame frame() {
        Reader in = new Reader(bytes);
        List<String> clusters = in.texts();
        List<String> links = in.texts();
        int[] glyphs = new int[columns * rows];
        short[] looks = new short[glyphs.length];
        int cell = 0;
        while (cell < glyphs.length) {
            int head = in.number();
            int end = cell + (head >> 1);
            Arrays.fill(looks, cell, end, (short) in.number());
            if ((head & 1) == 1) {
                Arrays.fill(glyphs, cell, end, glyph(in.number()));
                cell = end;
            }
            while (cell < end) {
                int number = in.number();
                glyphs[cell++] = glyph(number);
                if (isWide(number)) {
                    glyphs[cell++] = Frame.CONTINUATION;
                }
            }
        }
        return new Frame(
                columns, rows, glyphs, looks, clusters, links, caretColumn, caretRow, caretVisible);
    }

    /** The length of the encoding, in bytes. */
    int size() {
        return bytes.length;
    }

    boolean hasSizeOf(Frame frame) {
        return columns == frame.columns() && rows == frame.rows();
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

    private static boolean isWide(int number) {
        return number >= FIRST_WIDE && ((number - FIRST_WIDE) & 1) == 1;
    }

    private static int glyph(int number) {
        int place = number < FIRST_WIDE ? number : FIRST_WIDE + ((number - FIRST_WIDE) >> 1);
        return place < CLUSTERS ? place : Frame.FIRST_CLUSTER - (place - CLUSTERS);
    }

    /** The end of the run of equal cells that begins at an index. */
    private static int same(int[] glyphs, short[] looks, int from) {
        int end = from + 1;
        while (end < glyphs.length && glyphs[end] == glyphs[from] && looks[end] == looks[from]) {
            end++;
        }
        return end;
    }

    /** The end of the run of one look that begins at an index, before cells that repeat. */
    private static int endOfVaried(int[] glyphs, short[] looks, int from) {
        int end = from;
        while (end < glyphs.length && looks[end] == looks[from]) {
            int same = same(glyphs, looks, end);
            if (same - end >= FEWEST_REPEATED) {
                break;
            }
            end = same;
        }
        return end;
    }

    private static final class Writer {
        private byte[] bytes = new byte[1024];
        private int length;

        void number(int number) {
            int rest = number;
            while (rest > 0x7F) {
                put((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            put(rest);
        }

        /** Code points come before clusters in the numbering, so that frequent glyphs are short. */
        void glyph(int glyph, boolean wide) {
            int place = glyph >= 0 ? glyph : CLUSTERS + (Frame.FIRST_CLUSTER - glyph);
            number(
                    place < FIRST_WIDE
                            ? place
                            : FIRST_WIDE + (((place - FIRST_WIDE) << 1) | (wide ? 1 : 0)));
        }

        void texts(List<String> texts) {
            number(texts.size());
            for (String text : texts) {
                number(text.length());
                text.chars().forEach(this::number);
            }
        }

        private void put(int value) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) value;
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int number = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                number |= (bytes[at++] & 0x7F) << shift;
                shift += 7;
            }
            return number | (bytes[at++] << shift);
        }

        List<String> texts() {
            int count = number();
            List<String> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                char[] text = new char[number()];
                for (int j = 0; j < text.length; j++) {
                    text[j] = (char) number();
                }
                texts.add(new String(text));
            }
            return List.copyOf(texts);
        }
    }
}
