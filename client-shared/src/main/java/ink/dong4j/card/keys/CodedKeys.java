package ink.dong4j.card.keys;

import ink.dong4j.card.text.Safe;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;

/**
 * Keys that are told by number and modifiers: the kitty keyboard protocol, xterm's modifyOtherKeys, and
 * the events of the Windows console. They come to mean what the same key means in its older form.
 */
final class CodedKeys {
    private static final Pattern KITTY =
            Pattern.compile(
                    "([0-9]{1,7})(?::[0-9]{0,7}(?::([0-9]{0,7}))?)?"
                            + "(?:;([0-9]{0,3})(?::([0-9]))?(?:;([0-9]{0,7})[0-9:]{0,40})?)?u");
    private static final Pattern XTERM = Pattern.compile("27;([0-9]{1,3});([0-9]{1,7})~");
    private static final Pattern OLDER =
            Pattern.compile("([0-9]{1,3})(?:;([0-9]{0,3}))?(?::([0-9]))?([A-Z~])");

    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CTRL = 4;
    private static final int OTHERS = 0b111000;
    private static final int RELEASE = 3;
    private static final int DEL = 127;
    private static final int KEYPAD_ENTER = 57414;

    private final KeyMap<Key> keys;
    private final WindowsKeys windows = new WindowsKeys();

    CodedKeys(KeyMap<Key> keys) {
        this.keys = keys;
    }

    /**
     * The message of a sequence; empty for one that is no key, or a key without a meaning.
     *
     * @param told what follows {@code ESC [}
     */
    Optional<Input> message(String told) {
        String body = windows.rewritten(told).orElse(told);
        Matcher kitty = KITTY.matcher(body);
        if (kitty.matches()) {
            int modifiers = modifiers(kitty, 3);
            int code = number(kitty, 1, 0);
            boolean chord = (modifiers & (ALT | CTRL)) != 0;
            return number(kitty, 4, 1) == RELEASE
                    ? Optional.empty()
                    : coded(
                            chord ? latin(code, number(kitty, 2, 0)) : code,
                            modifiers,
                            number(kitty, 5, 0));
        }
        Matcher xterm = XTERM.matcher(body);
        if (xterm.matches()) {
            return coded(number(xterm, 2, 0), modifiers(xterm, 1), 0);
        }
        Matcher older = OLDER.matcher(body);
        return older.matches() && number(older, 3, 1) != RELEASE ? older(older) : Optional.empty();
    }

    /** An older form with a modifier or an event that only the newer protocol has. */
    private Optional<Input> older(Matcher key) {
        int modifiers = modifiers(key, 2);
        String end = key.group(4);
        String plain = "~".equals(end) ? key.group(1) + end : end;
        String modified = key.group(1) + ";" + (modifiers + 1) + end;
        return bound("\u001b[" + (modifiers == 0 ? plain : modified));
    }

    private Optional<Input> coded(int code, int modifiers, int text) {
        if ((modifiers & OTHERS) != 0) {
            return Optional.empty();
        }
        return switch (code) {
            case 27 -> press(Key.ESCAPE);
            case '\r', KEYPAD_ENTER -> press(modifiers == 0 ? Key.ENTER : Key.NEWLINE);
            case '\t' -> press((modifiers & SHIFT) == 0 ? Key.TAB : Key.BACK_TAB);
            case DEL -> press((modifiers & (ALT | CTRL)) == 0 ? Key.BACKSPACE : Key.DELETE_WORD);
            default ->
                    (modifiers & (ALT | CTRL)) == 0
                            ? text(text > 0 ? text : shifted(code, modifiers))
                            : chord(code, modifiers);
        };
    }

    private Optional<Input> chord(int code, int modifiers) {
        if (code < ' ' || code > '~') {
            return Optional.empty();
        }
        int letter = Character.toLowerCase(code);
        if ((modifiers & CTRL) == 0) {
            return bound("\u001b" + (char) shifted(code, modifiers));
        }
        String alt = (modifiers & ALT) == 0 ? "" : "\u001b";
        return switch (letter) {
            case 'i' -> press(Key.TAB);
            case 'j' -> press(Key.NEWLINE);
            case 'm' -> press(Key.ENTER);
            case '[' -> press(Key.ESCAPE);
            case ' ' -> bound(alt + "\0");
            // What older terminals send: Ctrl-/ is Ctrl-_, which is told as a shifted minus.
            case '/', '-' -> bound(alt + (char) 0x1f);
            default -> letter < '@' ? Optional.empty() : bound(alt + (char) (letter & 0x1f));
        };
    }

    /** The letter that a key has on the standard layout, where its own is not Latin. */
    private static int latin(int code, int standard) {
        return code > '~' && standard >= 'a' && standard <= 'z' ? standard : code;
    }

    private static int shifted(int code, int modifiers) {
        return (modifiers & SHIFT) == 0 ? code : Character.toUpperCase(code);
    }

    private Optional<Input> bound(String older) {
        return Optional.ofNullable(keys.getBound(older)).map(Input.Press::new);
    }

    private static Optional<Input> press(Key key) {
        return Optional.of(new Input.Press(key));
    }

    private static Optional<Input> text(int codePoint) {
        boolean character =
                Character.isDefined(codePoint)
                        && Character.getType(codePoint) != Character.SURROGATE
                        && Character.getType(codePoint) != Character.PRIVATE_USE
                        && codePoint >= ' ';
        String text = character ? Safe.text(Character.toString(codePoint)) : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new Input.Typed(text));
    }

    /** Without the states of Caps Lock and Num Lock. */
    private static int modifiers(Matcher matcher, int group) {
        return Math.max(0, number(matcher, group, 1) - 1) & ~0b11000000;
    }

    private static int number(Matcher matcher, int group, int absent) {
        String digits = matcher.group(group);
        return digits == null || digits.isEmpty() ? absent : Integer.parseInt(digits);
    }
}
