package ink.dong4j.card.screen;

import com.ibm.icu.text.Normalizer2;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Looks for words in lines, whatever their case, width and line breaks. Blanks beside Chinese
 * characters do not count.
 */
final class TextSearch {
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private final StringBuilder folded = new StringBuilder();
    private int[] lines = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];

    /** A place of the words, from a char of a line to one, exclusive, of the same or a later line. */
    record Hit(int line, int from, int lastLine, int to) {}

    private TextSearch() {}

    static List<Hit> hits(int count, IntFunction<Line> line, String words) {
        TextSearch sought = new TextSearch();
        sought.add(words, 0);
        String needle = sought.folded.toString().strip();
        List<Hit> hits = new ArrayList<>();
        if (needle.isEmpty()) {
            return hits;
        }
        TextSearch all = new TextSearch();
        for (int i = 0; i < count; i++) {
            all.add(line.apply(i).text(), i);
            all.put(' ', i, 0, 0);
        }
        int at = all.folded.indexOf(needle);
        while (at >= 0) {
            int last = at + needle.length() - 1;
            hits.add(new Hit(all.lines[at], all.starts[at], all.lines[last], all.ends[last]));
            at = all.folded.indexOf(needle, last + 1);
        }
        return hits;
    }

    /** A line with all hits in it marked; the current one is told apart. */
    public static Line marked(Line line, int index, List<Hit> hits, int current) {
        Line marked = line;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (index >= hit.line && index <= hit.lastLine) {
                int from = index == hit.line ? hit.from : 0;
                int to = index == hit.lastLine ? hit.to : Integer.MAX_VALUE;
                marked = marked(marked, from, to, i == current);
            }
        }
        return marked;
    }

    private static Line marked(Line line, int from, int to, boolean current) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (Span span : line.spans()) {
            int length = span.text().length();
            int begin = Math.clamp(from - start, 0, length);
            int end = Math.clamp((long) to - start, begin, length);
            Style style = span.style();
            Style mark = current ? style.asInverse() : style.asUnderlined();
            add(spans, span, 0, begin, style);
            add(spans, span, begin, end, mark);
            add(spans, span, end, length, style);
            start += length;
        }
        return new Line(spans);
    }

    private static void add(List<Span> spans, Span span, int from, int to, Style style) {
        if (from < to) {
            spans.add(new Span(span.text().substring(from, to), style, span.href()));
        }
    }

    private void add(String text, int line) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            if (codePoint < 0x80) {
                put(Character.toLowerCase((char) codePoint), line, i, end);
            } else {
                String plain =
                        Normalizer2.getNFKCCasefoldInstance()
                                .normalize(Character.toString(codePoint));
                for (int j = 0; j < plain.length(); j++) {
                    put(plain.charAt(j), line, i, end);
                }
            }
        }
    }

    private void put(char c, int line, int start, int end) {
        int length = folded.length();
        char before = length == 0 ? ' ' : folded.charAt(length - 1);
        boolean blank = Character.isWhitespace(c);
        if (blank && (before == ' ' || before >= FIRST_IDEOGRAPH)) {
            return;
        }
        if (before == ' ' && c >= FIRST_IDEOGRAPH && length > 0) {
            folded.setLength(--length);
        }
        if (length == lines.length) {
            lines = Arrays.copyOf(lines, 2 * length);
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        lines[length] = line;
        starts[length] = start;
        ends[length] = end;
        folded.append(blank ? ' ' : c);
    }
}
