package ink.dong4j.card.markdown;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown text that is still arriving, laid out as lines of a number of columns. Immutable and
 * thread-safe.
 *
 * <p>Appending takes time for the new text and for the open paragraph, row or item, not for the text
 * before them. The lines do not depend on how the text is cut into pieces. Inline marks that are open at
 * the end are shown as if they were closed; {@link #ended()} takes them literally. Untrusted text must
 * have passed {@code Safe}; what character entities expand to is filtered here. No line is wider than the
 * columns.
 */
public final class Document {
    private final int columns;
    private final Source source;

    /** The layout of what more text cannot change. */
    private final Typesetter settled;

    /** The same, completed by the open block at the end. */
    private final Typesetter shown;

    private final boolean ended;

    private Document(
            int columns, Source source, Typesetter settled, Typesetter shown, boolean ended) {
        this.columns = columns;
        this.source = source;
        this.settled = settled;
        this.shown = shown;
        this.ended = ended;
    }

    /**
     * A text that may be continued.
     *
     * @param columns at least 1; fewer count as 1
     */
    public static Document of(String source, int columns) {
        requireNonNull(source, "source is null");
        Typesetter empty = new Typesetter(Form.screen(columns));
        return new Document(columns, Source.EMPTY, empty, empty, false).append(source);
    }

    /** The document with more text at its end. */
    public Document append(String more) {
        requireNonNull(more, "more is null");
        if (more.isEmpty()) {
            return this;
        }
        Typesetter next = settled.copy();
        next.feed(more);
        Typesetter seen = next.copy();
        seen.show();
        return new Document(columns, source.append(more), next, seen, false);
    }

    /** The document as it is when no more text follows. */
    public Document ended() {
        if (ended) {
            return this;
        }
        Typesetter all = settled.copy();
        all.end();
        return new Document(columns, source, settled, all, true);
    }

    /** The columns that it is laid out for. */
    public int columns() {
        return columns;
    }

    /** The same text laid out for other columns. */
    public Document laidOut(int otherColumns) {
        if (otherColumns == columns) {
            return this;
        }
        Document other = of(source(), otherColumns);
        return ended ? other.ended() : other;
    }

    /** The number of lines. */
    public int size() {
        return shown.sheet().size;
    }

    /**
     * A line, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public Line line(int index) {
        return shown.sheet().lines.get(index);
    }

    /** The Markdown source. */
    public String source() {
        return source.text();
    }

    /** The length of the source, in chars. */
    public int length() {
        return source.length();
    }

    /** The code blocks in order, without fences and without the last line break. */
    public List<String> codeBlocks() {
        Series<Source> codes = shown.codes();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            texts.add(codes.get(i).text());
        }
        return texts;
    }

    /**
     * A position in the text that does not depend on the columns.
     *
     * @param block a paragraph, item, table row or line of code, from 0
     * @param line a line of it, from 0
     */
    public record Place(int block, int line) {}

    /** The position of a line. */
    public Place blockOf(int line) {
        Series<Integer> starts = shown.sheet().starts;
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int start = starts.size() == 0 ? 0 : starts.get(low);
        return new Place(low, Math.max(0, line - start));
    }

    /** The line at a position, or the nearest one if that position no longer exists. */
    public int lineOf(Place place) {
        requireNonNull(place, "place is null");
        Series<Integer> starts = shown.sheet().starts;
        if (starts.size() == 0 || size() == 0) {
            return 0;
        }
        int block = Math.clamp(place.block(), 0, starts.size() - 1);
        int start = starts.get(block);
        int end = block + 1 < starts.size() ? starts.get(block + 1) : size();
        int line = Math.min(start + place.line(), Math.max(start, end - 1));
        return Math.clamp(line, 0, size() - 1);
    }
}
