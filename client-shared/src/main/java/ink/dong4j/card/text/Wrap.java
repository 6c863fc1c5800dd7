package ink.dong4j.card.text;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks styled lines to a number of columns: where the Unicode rules allow it, with the strict rules for
 * Chinese and Japanese punctuation. A word that is too long for a line is cut between clusters.
 *
 * <p>Nothing is lost but the spaces at a break, and a wide cluster where there is only one column: a
 * {@code ?} stands for it. Tabs become spaces up to the next multiple of {@link #TAB_COLUMNS}. No line is
 * wider than the columns. Safe for any number of threads.
 */
public final class Wrap {
    /** Columns between two tab stops. */
    public static final int TAB_COLUMNS = 4;

    /** Never given a text: an iterator is for one thread, so each wrapping clones it. */
    private static final BreakIterator STRICT =
            BreakIterator.getLineInstance(ULocale.forLanguageTag("zh-u-lb-strict"));

    private static final String SCHEME_END = "://";

    private Wrap() {}

    /**
     * A text of one style in lines; {@code \n} starts a new one.
     *
     * @param columns at least 1
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
     * A styled line in lines of so many columns, at least one. Styles and links stay with their text.
     *
     * @param columns at least 1
     */
    public static List<Line> line(Line line, int columns) {
        requireNonNull(line, "line is null");
        if (columns < 1) {
            throw new IllegalArgumentException("no column: " + columns);
        }
        Line flat = Flat.line(line, columns);
        String text = flat.text();
        if (2 * text.length() <= columns || flat.width() <= columns) {
            return List.of(flat);
        }
        Breaker breaker = new Breaker(flat, text, columns);
        if (Calm.isCalm(text)) {
            for (int end = Calm.next(text, 0); end > 0; end = Calm.next(text, end)) {
                breaker.word(end);
            }
        } else {
            BreakIterator breaks = STRICT.clone();
            breaks.setText(text);
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                // The name of a host begins an address; "https://" at a line's end tells nothing.
                boolean scheme =
                        end < text.length()
                                && text.startsWith(SCHEME_END, end - SCHEME_END.length());
                if (!scheme) {
                    breaker.word(end);
                }
            }
        }
        return breaker.finish();
    }
}
