package ink.dong4j.card.markdown;

/**
 * The settings of a layout.
 *
 * @param columns columns of a line, at least 1
 * @param plain whether there are no decorations, bars and grids, for screen readers and shells
 * @param settled chars of a paragraph after which its complete sentences are laid out for good
 * @param longLine chars of a line after which it is laid out before its end has come
 * @param sentences whether each part of a paragraph that is laid out for good becomes one line
 */
record Form(int columns, boolean plain, int settled, int longLine, boolean sentences) {
    private static final int SETTLED_CHARS = 240;
    private static final int LONG_LINE = 800;

    /** Chars of a line that show whether it is running text. */
    private static final int START = 12;

    /** As {@link #longLine}, for a line of code; a plain one is never split. */
    int longCode() {
        return plain ? Integer.MAX_VALUE : LONG_LINE;
    }

    /** For a screen of some columns. */
    static Form screen(int columns) {
        return new Form(Math.max(1, columns), false, SETTLED_CHARS, LONG_LINE, false);
    }

    /** Plain, a line for each paragraph. */
    static Form forLines() {
        return new Form(Integer.MAX_VALUE, true, Integer.MAX_VALUE, LONG_LINE, false);
    }

    /** Plain, a line for each sentence. */
    static Form forSentences() {
        return new Form(Integer.MAX_VALUE, true, 1, START, true);
    }
}
