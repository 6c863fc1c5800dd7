package ink.dong4j.card.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that grows at its end, cut into lines of a width. What is added costs by its own length and
 * that of the open end, not by the length of all that stands before. Immutable.
 *
 * @param settled lines that nothing added can change
 * @param open the end that may change
 * @param tail the open end as lines
 */
record Flow(int columns, List<String> settled, String open, List<String> tail) {
    /** Lines of the open end that stay open: a break may still move in the last one. */
    private static final int LOOSE = 2;

    private static final int LONGEST_TAIL = 6;

    Flow {
        settled = List.copyOf(settled);
        tail = List.copyOf(tail);
    }

    static Flow of(String text, int columns) {
        Flow empty = new Flow(columns, List.of(), "", List.of());
        return text.isEmpty() ? empty : empty.append(text);
    }

    Flow append(String text) {
        String rest = open + text;
        int end = rest.indexOf('\n');
        List<String> lines = settled;
        if (end >= 0) {
            List<String> more = new ArrayList<>(settled);
            int start = 0;
            for (; end >= 0; end = rest.indexOf('\n', start)) {
                more.addAll(Paragraph.wrap(rest.substring(start, end), columns));
                start = end + 1;
            }
            lines = more;
            rest = rest.substring(start);
        }
        List<String> last = rest.isEmpty() ? List.of() : Paragraph.wrap(rest, columns);
        Flow next = new Flow(columns, lines, rest, last);
        return last.size() > LONGEST_TAIL ? next.settle() : next;
    }

    int size() {
        return settled.size() + tail.size();
    }

    String line(int index) {
        return index < settled.size() ? settled.get(index) : tail.get(index - settled.size());
    }

    private Flow settle() {
        int count = tail.size() - LOOSE;
        int at = 0;
        for (String line : tail.subList(0, count)) {
            if (!open.startsWith(line, at)) {
                return this;
            }
            at += line.length();
            while (at < open.length() && open.charAt(at) == ' ') {
                at++;
            }
        }
        List<String> more = new ArrayList<>(settled);
        more.addAll(tail.subList(0, count));
        return new Flow(columns, more, open.substring(at), tail.subList(count, tail.size()));
    }
}
