package ink.dong4j.card.keys;

import java.util.List;

/** What a terminal answered to a query, or told of itself. */
public sealed interface TerminalReply {
    /** XTVERSION: the terminal's name and version in its own words. Only to be compared. */
    record Name(String text) implements TerminalReply {}

    /** DA1: the class of the terminal, then what it can do. At least one number. */
    record Attributes(List<Integer> codes) implements TerminalReply {
        public Attributes {
            codes = List.copyOf(codes);
        }
    }

    /** OSC 11: the colour behind the text, in 24 bits. */
    record Backdrop(int rgb) implements TerminalReply {}

    /** DECRPM: the state of a private mode; 0 is unknown, 4 is never on. */
    record Mode(int number, int state) implements TerminalReply {
        public boolean settable() {
            return state >= 1 && state <= 3;
        }
    }

    /** The kitty keyboard protocol is there, with these flags on. */
    record Keyboard(int flags) implements TerminalReply {}

    /** DECRQSS: the parameters of the style that is set. */
    record Style(String parameters) implements TerminalReply {}

    /** CPR: where the cursor stands, counted from 1; never in the first row, where F3 looks the same. */
    record Cursor(int row, int column) implements TerminalReply {}

    /** The visitor's system went dark or light (mode 2031). */
    record Scheme(boolean dark) implements TerminalReply {}
}
