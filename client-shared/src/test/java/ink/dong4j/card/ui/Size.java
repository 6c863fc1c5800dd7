package ink.dong4j.card.ui;

import java.util.List;

/** The sizes of terminals that screens are kept in: at least one on each side of every breakpoint. */
enum Size {
    USUAL(80, 24),
    LOW(80, 14),
    WIDE(120, 40),
    PHONE(56, 17),
    NARROW(40, 20),
    TINY(24, 8);

    /** All that a page fits into. */
    static final List<Size> ROOMY = List.of(USUAL, LOW, WIDE, PHONE, NARROW);

    final int columns;
    final int rows;

    Size(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public String toString() {
        return columns + "x" + rows;
    }
}
