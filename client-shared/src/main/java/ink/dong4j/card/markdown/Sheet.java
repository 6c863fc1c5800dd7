package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** The lines laid out so far, and the containers that the next line is in. For one thread. */
final class Sheet {
    /** Bars and indents take at most one part in this many of the columns. */
    private static final int PREFIX_SHARE = 2;

    final Form form;
    Series<Line> lines = Series.empty();

    /** The first line of each block. */
    Series<Integer> starts = Series.empty();

    /** The containers that the next line is in, from the outermost. */
    List<Container> containers = List.of();

    /** The number of lines, without empty ones at the end. */
    int size;

    Sheet(Form form) {
        this.form = form;
    }

    /** A copy, which shares the lines. */
    Sheet copy() {
        Sheet copy = new Sheet(form);
        copy.become(this);
        return copy;
    }

    /** Takes over the content of another sheet. */
    void become(Sheet other) {
        lines = other.lines;
        starts = other.starts;
        containers = other.containers;
        size = other.size;
    }

    /** The columns left for the text of a block. */
    int room() {
        int taken = containers.stream().mapToInt(c -> c.prefix().text().length()).sum();
        return form.columns() - Math.min(taken, most());
    }

    private int most() {
        return form.columns() / PREFIX_SHARE;
    }

    /** Starts a block with the next line. */
    void begin() {
        starts = starts.plus(lines.size());
    }

    void addAll(List<Line> more) {
        more.forEach(this::add);
    }

    /** Adds a line, after the bars and indents of its containers. */
    void add(Line line) {
        if (containers.isEmpty()) {
            lines = lines.plus(line);
            size = lines.size();
            return;
        }
        List<Span> spans = new ArrayList<>(prefix(containers));
        spans.addAll(line.spans());
        lines = lines.plus(new Line(spans));
        size = lines.size();
        if (!containers.getLast().shown()) {
            containers = containers.stream().map(Container::asShown).toList();
        }
    }

    /** Adds an empty line, unless the last line is one or there is none. */
    void addBlank() {
        if (size > 0 && lines.size() == size) {
            List<Container> around = containers.stream().takeWhile(Container::shown).toList();
            boolean barred = around.stream().anyMatch(Container.Quote.class::isInstance);
            lines = lines.plus(barred ? new Line(prefix(around)) : Line.EMPTY);
        }
    }

    /** Leaves all containers but the first ones, and enters others. */
    void enter(int kept, List<Container> others) {
        if (kept < containers.size()) {
            showEmptyItems();
        }
        List<Container> next = new ArrayList<>(containers.subList(0, kept));
        next.addAll(others);
        containers = next;
    }

    /** Replaces the innermost container. */
    void mark(Container innermost) {
        List<Container> next = new ArrayList<>(containers);
        next.set(next.size() - 1, innermost);
        containers = next;
    }

    /** Adds a line for an innermost container that has none, so that its marker is seen. */
    void showEmptyItems() {
        if (!containers.isEmpty() && !containers.getLast().shown()) {
            begin();
            add(Line.EMPTY);
        }
    }

    private List<Span> prefix(List<Container> around) {
        List<Span> spans = new ArrayList<>();
        int used = 0;
        for (Container container : around) {
            Span span = container.prefix();
            used += span.text().length();
            spans.add(span);
        }
        if (used <= most()) {
            return spans;
        }
        return most() == 0 ? List.of() : Wrap.line(new Line(spans), most()).getFirst().spans();
    }
}
