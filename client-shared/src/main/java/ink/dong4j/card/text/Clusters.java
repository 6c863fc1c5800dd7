package ink.dong4j.card.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the grapheme clusters of a text: what a reader takes for one character.
 *
 * <p>Plain letters and CJK characters are found without ICU. For one thread.
 *
 * <pre>
 * Clusters clusters = new Clusters(text);
 * while (clusters.next()) paint(text.substring(clusters.start(), clusters.end()), clusters.width());
 * </pre>
 */
public final class Clusters {
    private final String text;
    private @Nullable BreakIterator breaks;
    private int start;
    private int end;
    private int width;

    /** An iteration from the start of a text. */
    public Clusters(String text) {
        this(text, 0);
    }

    /**
     * An iteration that starts inside the text.
     *
     * @param from a boundary between two clusters, in chars
     */
    public Clusters(String text, int from) {
        this.text = text;
        this.start = from;
        this.end = from;
    }

    /**
     * A boundary between two clusters at or before an index, in chars: the nearest one in plain text,
     * else at the latest the start of the line.
     */
    public static int boundaryBefore(String text, int position) {
        int at = position;
        while (at > 0 && at < text.length() && !isPlainBoundary(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean isPlainBoundary(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '\n' || (Width.simple(before) > 0 && Width.simple(text.charAt(at)) > 0);
    }

    /** Moves to the next cluster; returns false at the end of the text. */
    public boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end;
        int simple = Width.simple(text.charAt(start));
        if (simple > 0
                && (start + 1 == text.length() || Width.simple(text.charAt(start + 1)) > 0)) {
            end = start + 1;
            width = simple;
        } else {
            end = endByIcu();
            width = Width.ofCluster(text, start, end);
        }
        return true;
    }

    /** Where the cluster starts in the text, in chars. */
    public int start() {
        return start;
    }

    /** Where the cluster ends in the text, in chars. */
    public int end() {
        return end;
    }

    /** Columns that the cluster takes: 0, 1 or 2. */
    public int width() {
        return width;
    }

    private int endByIcu() {
        BreakIterator iterator = breaks;
        if (iterator == null) {
            iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
            iterator.setText(text);
            breaks = iterator;
        }
        int following = iterator.following(start);
        return following == BreakIterator.DONE ? text.length() : following;
    }
}
