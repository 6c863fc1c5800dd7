package ink.dong4j.card.ui;

/**
 * What the visitor's terminal has shown that it can do.
 *
 * @param clipboard it most likely takes text for the clipboard; it never says whether it did
 * @param shiftEnter it tells Shift-Enter from Enter
 * @param fullScreen screens are drawn on it; else the interface is read out line by line
 * @param ambiguousWide it draws characters of ambiguous width two columns wide
 * @param adornment what may be shown on it beside words
 */
public record Abilities(
        boolean clipboard,
        boolean shiftEnter,
        boolean fullScreen,
        boolean ambiguousWide,
        Adornment adornment) {
    /** Of a terminal with a full screen that has not said anything. */
    public static final Abilities UNKNOWN = new Abilities(false, false);

    /** What may be shown beside words; each of them with those before it. */
    public enum Adornment {
        /** Nothing: it has no colours, or a slow line. */
        NONE,
        /** A banner. */
        BANNER,
        /** Pictures, for which it has the colours and the width of characters. */
        PICTURES
    }

    private static final int LONGEST_COPY = 64 * 1024;
    private static final int LONGEST_BLIND_COPY = 768;

    public Abilities(boolean clipboard, boolean shiftEnter) {
        this(clipboard, shiftEnter, true, false, Adornment.NONE);
    }

    /** Of the same terminal when it takes nothing but lines from now on. */
    public Abilities inLines() {
        return new Abilities(false, false, false, ambiguousWide, Adornment.NONE);
    }

    /**
     * The longest text for the clipboard, in bytes of UTF-8. One that does not say that it takes any
     * gets little, since some spill over the screen what they do not take.
     */
    public int longestCopy() {
        return clipboard ? LONGEST_COPY : LONGEST_BLIND_COPY;
    }
}
