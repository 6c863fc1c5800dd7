package ink.dong4j.card.ui;

/**
 * What the visitor's terminal has shown that it can do.
 *
 * @param clipboard it most likely takes text for the clipboard; it never says whether it did
 * @param shiftEnter it tells Shift-Enter from Enter
 * @param quick it answers fast enough for something to move
 */
public record Abilities(boolean clipboard, boolean shiftEnter, boolean quick) {
    /** Of a terminal that has not said anything. */
    public static final Abilities UNKNOWN = new Abilities(false, false, false);
}
