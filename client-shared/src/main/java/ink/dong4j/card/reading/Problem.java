package ink.dong4j.card.reading;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.Safe;
import java.util.Comparator;

/**
 * A fault in the owner's settings: where it is, what is wrong and what would be right.
 *
 * @param source a file, or {@code environment NAME}, or {@code --set path}
 * @param line of the file, from 1; 0 when the source has no lines
 */
public record Problem(String source, int line, String what) implements Comparable<Problem> {
    private static final int LONGEST_COLUMNS = 1_000;
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::source)
                    .thenComparingInt(Problem::line)
                    .thenComparing(Problem::what);

    public Problem {
        source = Safe.line(requireNonNull(source, "source is null"), LONGEST_COLUMNS);
        what = Safe.line(requireNonNull(what, "what is null"), LONGEST_COLUMNS);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: what is wrong and what would be right}. */
    @Override
    public String toString() {
        return source + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
