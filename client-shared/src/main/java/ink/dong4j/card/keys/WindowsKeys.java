package ink.dong4j.card.keys;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys as events of the Windows console (win32 input mode), rewritten as the numbers of the kitty
 * keyboard protocol and xterm. A terminal sends them where a program has left that mode on, until it is
 * told to stop. For one terminal: a character beyond the BMP comes in two events.
 *
 * <pre>
 *   CSI virtual key ; scan code ; UTF-16 unit ; down ; modifiers ; repeated _
 * </pre>
 */
final class WindowsKeys {
    private static final String NUMBER = "([0-9]{0,5})";
    private static final Pattern EVENT =
            Pattern.compile(
                    "%s(?:;[0-9]{0,5}(?:;%s(?:;%s(?:;%s(?:;[0-9]{0,5})?)?)?)?)?_"
                            .formatted(NUMBER, NUMBER, NUMBER, NUMBER));

    private static final int ALT = 0b11;
    private static final int CTRL = 0b1100;
    private static final int SHIFT = 0b10000;
    private static final int ALT_KEY = 18;

    private char firstHalf;

    /**
     * What follows {@code ESC [} in the other protocols; empty for what means nothing, such as a key that
     * was let go.
     *
     * @param body what follows {@code ESC [}
     */
    Optional<String> rewritten(String body) {
        Matcher event = EVENT.matcher(body);
        if (!event.matches()) {
            return Optional.empty();
        }
        int key = number(event, 1);
        char unit = (char) number(event, 2);
        // A character that was composed by its number comes when Alt is let go.
        boolean counts = number(event, 3) != 0 || (key == ALT_KEY && unit != 0);
        return counts ? pressed(key, unit, number(event, 4)) : Optional.empty();
    }

    private Optional<String> pressed(int key, char unit, int state) {
        int modifiers = 1 + modifiers(state);
        return switch (key) {
            // Backspace; Tab, Enter, Escape; Page Up and Down, End, Home; the arrows; Delete.
            case 8 -> numbered(127, modifiers);
            case 9, 13, 27 -> numbered(key, modifiers);
            case 33 -> Optional.of("5;" + modifiers + "~");
            case 34 -> Optional.of("6;" + modifiers + "~");
            case 35 -> Optional.of("1;" + modifiers + "F");
            case 36 -> Optional.of("1;" + modifiers + "H");
            case 37 -> Optional.of("1;" + modifiers + "D");
            case 38 -> Optional.of("1;" + modifiers + "A");
            case 39 -> Optional.of("1;" + modifiers + "C");
            case 40 -> Optional.of("1;" + modifiers + "B");
            case 46 -> Optional.of("3;" + modifiers + "~");
            default -> character(unit, state);
        };
    }

    private Optional<String> character(char unit, int state) {
        if (Character.isHighSurrogate(unit)) {
            firstHalf = unit;
            return Optional.empty();
        }
        if (unit == 0) {
            return Optional.empty();
        }
        if (unit < ' ') {
            return numbered(Character.toLowerCase(unit + '@'), 1 + modifiers(state));
        }
        int codePoint =
                Character.isSurrogatePair(firstHalf, unit)
                        ? Character.toCodePoint(firstHalf, unit)
                        : unit;
        // Alt with Ctrl is AltGr, which only chooses the character.
        boolean chord = ((state & ALT) != 0) != ((state & CTRL) != 0);
        return chord
                ? numbered(codePoint, 1 + modifiers(state & ~SHIFT))
                : Optional.of("0;1;" + codePoint + "u");
    }

    private static Optional<String> numbered(int code, int modifiers) {
        return Optional.of(code + ";" + modifiers + "u");
    }

    /** Shift, Alt and Ctrl as the other protocols count them. */
    private static int modifiers(int state) {
        return ((state & SHIFT) != 0 ? 1 : 0)
                | ((state & ALT) != 0 ? 2 : 0)
                | ((state & CTRL) != 0 ? 4 : 0);
    }

    private static int number(Matcher event, int group) {
        String digits = event.group(group);
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
