package ink.dong4j.card.markdown;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that grows at its end, as lines of a width. Immutable; for any number of threads.
 *
 * <p>What is added costs by its own length and that of the paragraph, row or item that is open, not by
 * the length of all that stands before. However the text is cut into pieces, the lines are the same.
 * Inline marks that are open at the end are closed for display; where that is all there will be, {@link
 * #ended()} takes them as they stand. Text from outside must have passed {@code Safe} before; what
 * entities make of it passes it again. No line is wider than the columns.
 */
public final class Document {
    private final int columns;
    private final Source source;

    /** All that the text so far settles. */
    private final Typesetter settled;

    /** The same with what is still open. */
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
     * A text that may go on.
     *
     * @param columns at least 1; fewer count as 1
     */
    public static Document of(String source, int columns) {
        requireNonNull(source, "source is null");
        Typesetter empty = new Typesetter(Form.screen(columns));
        return new Document(columns, Source.EMPTY, empty, empty, false).append(source);
    }

    /** The text with more at its end. */
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

    /** The text when nothing more is expected. */
    public Document ended() {
        if (ended) {
            return this;
        }
        Typesetter all = settled.copy();
        all.end();
        return new Document(columns, source, settled, all, true);
    }

    /** Columns that it is laid out for. */
    public int columns() {
        return columns;
    }

    /** The same text for another width. */
    public Document laidOut(int otherColumns) {
        if (otherColumns == columns) {
            return this;
        }
        Document other = of(source(), otherColumns);
        return ended ? other.ended() : other;
    }

    /** Lines. */
    public int size() {
        return shown.sheet().size;
    }

    /** A line, 0 first. */
    public Line line(int index) {
        return shown.sheet().lines.get(index);
    }

    /** The Markdown itself. */
    public String source() {
        return source.text();
    }

    /** Characters of the Markdown. */
    public int length() {
        return source.length();
    }

    /** The texts of the code blocks, in order, without marks and without a line break at the end. */
    public List<String> codeBlocks() {
        Series<Source> codes = shown.codes();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            texts.add(codes.get(i).text());
        }
        return texts;
    }

    /**
     * A place in the text that stays the same when the columns change.
     *
     * @param block a paragraph, an item, a row, a line of code; 0 first
     * @param line a line of it, 0 first
     */
    public record Place(int block, int line) {}

    /** Where in the text a line stands. */
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

    /** The line at a place; the nearest one where there is no such place any more. */
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
