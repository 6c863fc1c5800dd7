package ink.dong4j.card.frame;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as one string, in which it takes little memory and is compared with another line quickly.
 *
 * <p>Format: for each span the look shifted by a bit that tells whether it is nothing but blanks, the length
 * of the text, the text unless it is blanks, the length of the address and the address. Numbers are unsigned
 * LEB128, a char for each 7 bits, so that the chars are those of the text at most.
 */
final class KeptLine {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private KeptLine() {}

    static String of(Line line) {
        if (line.spans().isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (Span span : line.spans()) {
            String text = span.text();
            boolean blanks = isBlanks(text);
            number(kept, (Look.of(span.style(), 0) << 1) | (blanks ? 1 : 0));
            number(kept, text.length());
            kept.append(blanks ? "" : text);
            number(kept, span.href().length());
            kept.append(span.href());
        }
        return kept.toString();
    }

    static Line line(String kept) {
        List<Span> spans = new ArrayList<>();
        for (Reader in = new Reader(kept); !in.isAtEnd(); ) {
            int look = in.number();
            int length = in.number();
            String text = (look & 1) == 1 ? " ".repeat(length) : in.text(length);
            spans.add(new Span(text, Look.style(look >> 1), in.text(in.number())));
        }
        return new Line(spans);
    }

    /** Whether it is this line that was kept; false if it is another one, though it may look the same. */
    static boolean isSame(String kept, Line line) {
        Reader in = new Reader(kept);
        for (Span span : line.spans()) {
            if (in.isAtEnd()) {
                return false;
            }
            int look = in.number();
            String text = span.text();
            boolean same =
                    look >> 1 == Look.of(span.style(), 0)
                            && in.number() == text.length()
                            && ((look & 1) == 1 ? isBlanks(text) : in.skips(text))
                            && in.number() == span.href().length()
                            && in.skips(span.href());
            if (!same) {
                return false;
            }
        }
        return in.isAtEnd();
    }

    private static boolean isBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != Row.BLANK) {
                return false;
            }
        }
        return true;
    }

    private static void number(StringBuilder out, int number) {
        int rest = number;
        while (rest >= MORE) {
            out.append((char) ((rest & (MORE - 1)) | MORE));
            rest >>>= BITS;
        }
        out.append((char) rest);
    }

    private static final class Reader {
        private final String kept;
        private int at;

        Reader(String kept) {
            this.kept = kept;
        }

        boolean isAtEnd() {
            return at == kept.length();
        }

        int number() {
            int number = 0;
            int shift = 0;
            while (kept.charAt(at) >= MORE) {
                number |= (kept.charAt(at++) & (MORE - 1)) << shift;
                shift += BITS;
            }
            return number | (kept.charAt(at++) << shift);
        }

        String text(int length) {
            at += length;
            return kept.substring(at - length, at);
        }

        /** Moves on behind a text if it is the next one. */
        boolean skips(String text) {
            boolean next = kept.startsWith(text, at);
            at += next ? text.length() : 0;
            return next;
        }
    }
}
