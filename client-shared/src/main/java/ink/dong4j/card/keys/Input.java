package ink.dong4j.card.keys;

/** What a visitor did at the terminal, decoded. Texts passed {@code Safe}. */
public sealed interface Input {
    /** Printable text was typed: one or more whole characters. */
    record Typed(String text) implements Input {}

    record Press(Key key) implements Input {}

    /** Text was pasted; line breaks are {@code \n}. */
    record Paste(String text) implements Input {}

    /** A paste was longer than the bound and was dropped whole. */
    record PasteTooLong() implements Input {}

    /** The same arrow several times at once: keys, or the wheel as some terminals tell it. */
    record Arrows(Key key, int times) implements Input {}

    /** The wheel was turned by so many lines; up is negative. */
    record Wheel(int lines) implements Input {}

    /** The main button was pressed on a cell, counted from the upper left, 0 first. */
    record Click(int column, int row) implements Input {}

    /** The terminal's window is not the one any more that keys go to. */
    record FocusLost() implements Input {}
}
