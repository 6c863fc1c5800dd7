package ink.dong4j.card.markdown;

/** The block that the next line may go on with. Immutable; what is final goes to the sheet. */
sealed interface Leaf permits Leaf.None, Prose, Code, Table {
    /** No block is open. */
    record None() implements Leaf {
        @Override
        public void end(Sheet sheet) {}

        @Override
        public void show(Sheet sheet) {}
    }

    /** Nothing more comes: the rest of it goes to the sheet. */
    void end(Sheet sheet);

    /** More may come: what there is of it goes to the sheet, to be thrown away with the sheet. */
    void show(Sheet sheet);
}
