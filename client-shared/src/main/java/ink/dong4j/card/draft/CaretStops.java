package ink.dong4j.card.draft;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * A walk over what the caret of a draft steps over at once: grapheme clusters and chips. A single step
 * looks at the text around it, not at the whole draft.
 */
final class CaretStops {
    private final String marked;
    private @Nullable Clusters clusters;
    private int start;
    private int end;
    private int width;

    /**
     * @param from a place where the caret may stand
     */
    CaretStops(String marked, int from) {
        this.marked = marked;
        this.start = from;
        this.end = from;
    }

    boolean next() {
        if (end >= marked.length()) {
            return false;
        }
        start = end;
        if (isChip()) {
            end = PasteChip.end(marked, start);
            width = 0;
            return true;
        }
        Clusters walk = clusters;
        if (walk == null || walk.end() != start) {
            walk = new Clusters(marked, start);
            clusters = walk;
        }
        walk.next();
        end = walk.end();
        width = walk.width();
        // Some letters join what follows them, whatever it is.
        int chip = end - start > 1 ? marked.substring(start, end).indexOf(PasteChip.OPEN) : -1;
        if (chip > 0) {
            end = start + chip;
            width = Width.of(marked.substring(start, end));
        }
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isChip() {
        return PasteChip.startsAt(marked, start);
    }

    boolean isBreak() {
        return marked.charAt(start) == '\n';
    }

    /** Cells of the cluster; a chip's depend on the language. */
    int width() {
        return width;
    }

    /** The stop before a stop; the first has none and gives itself. */
    static int before(String marked, int stop) {
        if (stop == 0) {
            return 0;
        }
        if (PasteChip.endsAt(marked, stop)) {
            return PasteChip.start(marked, stop);
        }
        CaretStops walk = new CaretStops(marked, near(marked, stop - 1));
        while (walk.next() && walk.end < stop) {}
        return walk.start;
    }

    /** The stop behind a stop; the last has none and gives itself. */
    static int after(String marked, int stop) {
        CaretStops walk = new CaretStops(marked, stop);
        return walk.next() ? walk.end : stop;
    }

    /** The first stop at or behind any position outside of chips. */
    static int atOrAfter(String marked, int position) {
        int near = near(marked, position);
        CaretStops walk = new CaretStops(marked, near);
        while (walk.end < position && walk.next()) {}
        return walk.end;
    }

    /** The last stop at or before any position outside of chips. */
    static int atOrBefore(String marked, int position) {
        int after = atOrAfter(marked, position);
        return after == position ? position : before(marked, after);
    }

    private static int near(String marked, int position) {
        int chip = marked.lastIndexOf(PasteChip.CLOSE, position - 1) + 1;
        return Math.max(chip, Clusters.boundaryBefore(marked, position));
    }
}
