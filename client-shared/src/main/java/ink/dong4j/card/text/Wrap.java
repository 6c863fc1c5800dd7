package ink.dong4j.card.text;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Wraps styled lines to a number of columns by the Unicode line breaking rules, with the strict rules for
 * Chinese and Japanese punctuation. A word that is too long for a line is cut between clusters.
 *
 * <p>Only the spaces at a break are lost. Where there is one column, {@code ?} replaces a wide cluster.
 * Tabs become spaces up to the next multiple of {@link #TAB_COLUMNS}. No line is wider than the columns.
 * Thread-safe.
 */
public final class Wrap {
    /** Columns between two tab stops. */
    public static final int TAB_COLUMNS = 4;

    /** The prototype that each wrapping clones, since an iterator is for one thread. */
    private static final BreakIterator STRICT =
            BreakIterator.getLineInstance(new ULocale("zh@lb=strict"));

    private Wrap() {}

    /**
     * Wraps a text of one style; {@code \n} starts a new line.
     *
     * @param columns at least 1
     * @throws IllegalArgumentException if there is no column
     */
    public static List<Line> text(String text, Style style, int columns) {
        requireNonNull(text, "text is null");
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            lines.addAll(line(Line.of(new Span(paragraph, style, "")), columns));
        }
        return lines;
    }

    /**
     * Wraps a styled line into at least one line. Styles and links stay with their text.
     *
     * @param columns at least 1
     * @throws IllegalArgumentException if there is no column
     */
    public static List<Line> line(Line line, int columns) {
        requireNonNull(line, "line is null");
        if (columns < 1) {
            throw new IllegalArgumentException("no column: " + columns);
        }
        Line flat = Untabbed.line(line, columns);
        if (flat.width() <= columns) {
            return List.of(flat);
        }
        String text = flat.text();
        LineFiller breaker = new LineFiller(flat, text, columns);
        if (PlainEnglish.isCalm(text)) {
            for (int end = PlainEnglish.next(text, 0);
                    end > 0;
                    end = PlainEnglish.next(text, end)) {
                breaker.word(end);
            }
        } else {
            BreakIterator breaks = STRICT.clone();
            breaks.setText(text);
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                if (end == text.length() || !beginsWithSlash(text, end)) {
                    breaker.word(end);
                }
            }
        }
        return breaker.finish();
    }

    /** Whether a slash ends there that belongs to what follows: "https://" has no host, a command no name. */
    private static boolean beginsWithSlash(String text, int end) {
        boolean slash = text.charAt(end - 1) == '/';
        return slash && (end == 1 || !Character.isLetterOrDigit(text.charAt(end - 2)));
    }
}
