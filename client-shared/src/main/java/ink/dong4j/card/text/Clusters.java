package ink.dong4j.card.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the grapheme clusters of a text, from its start: what a reader takes for one character.
 *
 * <p>Plain letters and CJK never touch ICU. Not for use by several threads.
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

    public Clusters(String text) {
        this.text = text;
    }

    /** Goes to the next cluster; false when there is none. */
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
