package ink.dong4j.card.markdown;

/**
 * What the text is laid out for.
 *
 * @param columns cells of a line, at least 1
 * @param plain without marks, bars and grids, for reading aloud and for shells
 * @param settled characters of a paragraph after which what ended with a sentence is never laid out
 *     again
 * @param sentences whether each settled part of a paragraph is a line of its own
 */
record Form(int columns, boolean plain, int settled, boolean sentences) {
    private static final int SETTLED_CHARS = 240;

    static Form screen(int columns) {
        return new Form(Math.max(1, columns), false, SETTLED_CHARS, false);
    }

    static Form forLines() {
        return new Form(Integer.MAX_VALUE, true, Integer.MAX_VALUE, false);
    }

    static Form forSentences() {
        return new Form(Integer.MAX_VALUE, true, 1, true);
    }
}
