package ink.dong4j.card.game;

/** How fast the runner runs: faster the further it has come, up to a limit. */
final class Speed {
    /** Thousandths of a cell in a step, which are tenths of a cell in a second. */
    private static final int FIRST = 200;

    private static final int LAST = 360;

    /** Cells in which the speed grows by one of its units. */
    private static final int CELLS_FOR_MORE = 15;

    private Speed() {}

    /** The thousandths of a cell that a step covers. */
    static int at(int cell) {
        return Math.min(LAST, FIRST + cell / CELLS_FOR_MORE);
    }

    /** The whole cells that are covered in a time from there. */
    static int cells(int cell, int millis) {
        return at(cell) * millis / 10_000;
    }
}
