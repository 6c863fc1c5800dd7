package ink.dong4j.card.keys;

/** A key with a meaning of its own, however the terminal spells it. */
public enum Key {
    ENTER,
    /** A line break inside the draft: Ctrl-J, Alt-Enter. */
    NEWLINE,
    TAB,
    BACK_TAB,
    ESCAPE,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    /** Home and Ctrl-A. */
    HOME,
    /** End and Ctrl-E. */
    END,
    PAGE_UP,
    PAGE_DOWN,
    WORD_LEFT,
    WORD_RIGHT,
    BACKSPACE,
    DELETE,
    /** Ctrl-W and Alt-Backspace. */
    DELETE_WORD,
    /** Ctrl-U. */
    DELETE_TO_START,
    /** Ctrl-K. */
    DELETE_TO_END,
    /** Alt-D. */
    DELETE_WORD_AFTER,
    /** Ctrl-Y: puts back what was deleted last by words or lines. */
    YANK,
    /** Ctrl-T: shows what a model thought, or hides it. */
    THOUGHTS,
    /** Ctrl-_, which is Ctrl-/ too, and Ctrl-Z. */
    UNDO,
    /** Alt-/. */
    REDO,
    /** Ctrl-O: opens the page that an answer rests on. */
    OPEN,
    /** Ctrl-C. */
    INTERRUPT,
    /** Ctrl-D. */
    END_OF_INPUT,
    /** Ctrl-L. */
    REDRAW
}
