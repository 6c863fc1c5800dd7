package ink.dong4j.card.terminal;

import ink.dong4j.card.text.AmbiguousWidth;
import ink.dong4j.card.text.Reports;

/** The terminal modes that this visit has changed, and the codes that change and restore them. */
final class Modes {
    private static final String SECOND_SCREEN = "\u001b[?1049h";
    private static final String FIRST_SCREEN = "\u001b[?1049l";

    private static final String WRAP_ON = "\u001b[?7h";

    /**
     * Wrapping at the end of a row, since a row that turns out wider than it was measured must not move
     * the next one; and what a program that died may have left on and what would spoil keys or cells:
     * application modes of cursor keys and keypad, margins, reports of mouse, focus and colour scheme,
     * keys as Windows counts them (win32 input mode), insert mode, a set of line-drawing characters. Keys
     * as kitty and xterm number them are left as they are, since they are read.
     */
    private static final String RESET =
            "\u001b[?1;7;69;1000;1002;1003;1004;2031;9001l\u001b>\u001b[4l\u000f\u001b(B";

    private static final String PASTE_ON = "\u001b[?2004h";
    private static final String PASTE_OFF = "\u001b[?2004l";
    private static final String MOUSE_ON = "\u001b[?1000h\u001b[?1006h";
    private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1000l";
    private static final String FOCUS_ON = "\u001b[?1004h";
    private static final String FOCUS_OFF = "\u001b[?1004l";

    /** Keys told apart, each with the one in its place on the standard layout. */
    private static final String KEYBOARD_ON = "\u001b[>5u";

    private static final String KEYBOARD_OFF = "\u001b[<u";
    private static final String SCHEMES_ON = "\u001b[?2031h";
    private static final String SCHEMES_OFF = "\u001b[?2031l";
    private static final String MARK_END = "\u001b[?2026l";
    private static final String SHOW_CARET = "\u001b[?25h";
    private static final String PLAIN = "\u001b[0m";
    private static final String CLEAR = "\u001b[H\u001b[2J";

    /** The title goes to a stack, from which leaving takes it back. */
    private static final String KEEP_TITLE = "\u001b[22;0t";

    private static final String TITLE = "\u001b]2;";
    private static final String TITLE_END = "\u001b\\";

    /** Where there is no such stack, no title is better than one that is not true any more. */
    private static final String FORMER_TITLE = TITLE + TITLE_END + "\u001b[23;0t";

    private final boolean old;
    private final String title;
    private Reports reports = Reports.NONE;
    private boolean keyboard;
    private boolean schemes;
    private boolean wraps;

    /**
     * @param title the title of the window meanwhile, which has passed {@link
     *     ink.dong4j.card.text.Safe}
     */
    Modes(TerminalType type, String title) {
        this.old = type.old();
        this.title = type.hasTitle() ? title : "";
    }

    /** The screen to paint on. */
    String enter() {
        String titled = title.isEmpty() ? "" : KEEP_TITLE + TITLE + title + TITLE_END;
        return (old ? "" : SECOND_SCREEN) + RESET + PASTE_ON + titled;
    }

    /** Turns reports on or off; empty when they are so. */
    String report(Reports wanted) {
        if (old) {
            return "";
        }
        String change =
                change(reports.focus(), wanted.focus(), FOCUS_ON, FOCUS_OFF)
                        + change(reports.mouse(), wanted.mouse(), MOUSE_ON, MOUSE_OFF);
        reports = wanted;
        return change;
    }

    private static String change(boolean is, boolean wanted, String on, String off) {
        return is == wanted ? "" : wanted ? on : off;
    }

    /** What the answers allow, and is not on yet. */
    String learn(TerminalReport answers) {
        boolean narrow = answers.ambiguous() == AmbiguousWidth.NARROW;
        String more =
                (answers.keyboard() && !keyboard ? KEYBOARD_ON : "")
                        + (answers.schemes() && !schemes ? SCHEMES_ON : "")
                        + (narrow && !wraps ? WRAP_ON : "");
        keyboard |= answers.keyboard();
        schemes |= answers.schemes();
        wraps |= narrow;
        return more;
    }

    /** The terminal as it was found; where there is one screen only, that screen cleared. */
    String leave() {
        if (old) {
            return WRAP_ON + PASTE_OFF + SHOW_CARET + PLAIN + CLEAR;
        }
        return MARK_END
                + (keyboard ? KEYBOARD_OFF : "")
                + report(Reports.NONE)
                + (schemes ? SCHEMES_OFF : "")
                + (wraps ? "" : WRAP_ON)
                + PASTE_OFF
                + SHOW_CARET
                + PLAIN
                + (title.isEmpty() ? "" : FORMER_TITLE)
                + FIRST_SCREEN;
    }
}
