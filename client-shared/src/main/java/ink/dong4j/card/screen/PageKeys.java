package ink.dong4j.card.screen;

import ink.dong4j.card.keys.Key;

/** Keys that mean the same on every page without a prompt. */
final class PageKeys {
    private PageKeys() {}

    /** A key of a list: Tab goes along it too. */
    static Key asArrow(Key key) {
        return key == Key.TAB ? Key.DOWN : key == Key.BACK_TAB ? Key.UP : key;
    }

    /** Whether a key goes back to where the page was opened from. */
    static boolean leaves(Key key) {
        return key == Key.ESCAPE || key == Key.BACKSPACE || key == Key.LEFT;
    }
}
