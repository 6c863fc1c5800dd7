package ink.dong4j.card.markdown;

/**
 * What the text is laid out for.
 *
 * @param columns cells of a line, at least 1
 * @param plain without marks, bars and grids, for reading aloud and for shells
 * @param settled characters of a paragraph after which what ended with a sentence is never laid out
 *     again
 * @param longLine characters of a line after which it goes on before its end has come
 * @param sentences whether each settled part of a paragraph is a line of its own
 */
record Form(int columns, boolean plain, int settled, int longLine, boolean sentences) {
    private static final int SETTLED_CHARS = 240;
    private static final int LONG_LINE = 800;

    /** What shows for sure whether a line is text. */
    private static final int START = 12;

    /** The same for a line of code, which is parted where that is too long for a screen. */
    int longCode() {
        return plain ? Integer.MAX_VALUE : LONG_LINE;
    }

    static Form screen(int columns) {
        return new Form(Math.max(1, columns), false, SETTLED_CHARS, LONG_LINE, false);
    }

    static Form forLines() {
        return new Form(Integer.MAX_VALUE, true, Integer.MAX_VALUE, LONG_LINE, false);
    }

    static Form forSentences() {
        return new Form(Integer.MAX_VALUE, true, 1, START, true);
    }
}
