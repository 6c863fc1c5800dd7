package ink.dong4j.card.markdown;

/**
 * The block that is open, which the next line may continue. Immutable; final lines are on the
 * sheet.
 */
sealed interface Leaf permits Leaf.None, Prose, Code, DisplayFormula, Table {
    /** No block is open. */
    record None() implements Leaf {
        @Override
        public void end(Sheet sheet) {}

        @Override
        public void show(Sheet sheet) {}
    }

    /** Adds the rest of the block to the sheet, when the block has ended. */
    void end(Sheet sheet);

    /**
     * Adds the rest of the block as it is so far, to a copy of the sheet that is used for display
     * only.
     */
    void show(Sheet sheet);
}
