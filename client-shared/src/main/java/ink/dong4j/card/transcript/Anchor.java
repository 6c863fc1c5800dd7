package ink.dong4j.card.transcript;

/**
 * A line of the conversation that can be found again when more has come or the columns are others.
 *
 * @param turn the number of its turn
 * @param part which part of the turn: the question, what stands before the answer, the answer, the
 *     rest
 * @param block a block of that part
 * @param line a line of that block
 * @param columns that the line was counted in
 */
public record Anchor(long turn, int part, int block, int line, int columns) {
    public static final Anchor NONE = new Anchor(0, 0, 0, 0, 1);

    /** The line of the block where its text stands in other columns, about. */
    public int lineIn(int otherColumns) {
        return columns == otherColumns
                ? line
                : (int) ((long) line * columns / Math.max(1, otherColumns));
    }
}
