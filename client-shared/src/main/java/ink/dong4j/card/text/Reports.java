package ink.dong4j.card.text;

/** What a terminal is to report beside keys. */
public enum Reports {
    /** Nothing: the mouse is the terminal's own, for selecting text. */
    NONE,
    /** The mouse: its buttons and its wheel. */
    MOUSE,
    /** The mouse, and that the terminal's window has lost the focus. */
    MOUSE_AND_FOCUS;

    public boolean mouse() {
        return this != NONE;
    }

    public boolean focus() {
        return this == MOUSE_AND_FOCUS;
    }
}
