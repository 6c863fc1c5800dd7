package ink.dong4j.card.keys;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;

/**
 * What terminals send for keys. The forms of every common terminal are bound for all of them, since
 * a terminal's name seldom tells which it sends, and normal and application mode mean the same.
 */
public final class KeyBindings {
    private static final String ESC = KeyMap.esc();
    private static final String CSI = ESC + "[";
    private static final String SS3 = ESC + "O";

    private static final int FIRST_MODIFIER = 2;
    private static final int LAST_MODIFIER = 16;
    private static final int ALT_OR_CTRL = 0b110;

    private static final Map<Capability, Key> CAPABILITIES =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Capability.key_up, Key.UP),
                            Map.entry(Capability.key_down, Key.DOWN),
                            Map.entry(Capability.key_left, Key.LEFT),
                            Map.entry(Capability.key_right, Key.RIGHT),
                            Map.entry(Capability.key_home, Key.HOME),
                            Map.entry(Capability.key_end, Key.END),
                            Map.entry(Capability.key_ppage, Key.PAGE_UP),
                            Map.entry(Capability.key_npage, Key.PAGE_DOWN),
                            Map.entry(Capability.key_dc, Key.DELETE),
                            Map.entry(Capability.key_backspace, Key.BACKSPACE),
                            Map.entry(Capability.key_btab, Key.BACK_TAB),
                            Map.entry(Capability.key_enter, Key.ENTER)));

    private KeyBindings() {}

    /** The bindings for a type that JLine bundles. No process is started for it. */
    public static KeyMap<Key> of(String bundledType) {
        KeyMap<Key> keys = new KeyMap<>();
        bindCapabilities(keys, bundledType);
        bindControls(keys);
        bindLetter(keys, 'A', Key.UP, Key.UP);
        bindLetter(keys, 'B', Key.DOWN, Key.DOWN);
        bindLetter(keys, 'C', Key.RIGHT, Key.WORD_RIGHT);
        bindLetter(keys, 'D', Key.LEFT, Key.WORD_LEFT);
        bindLetter(keys, 'H', Key.HOME, Key.HOME);
        bindLetter(keys, 'F', Key.END, Key.END);
        bindNumber(keys, 1, Key.HOME);
        bindNumber(keys, 3, Key.DELETE);
        bindNumber(keys, 4, Key.END);
        bindNumber(keys, 5, Key.PAGE_UP);
        bindNumber(keys, 6, Key.PAGE_DOWN);
        bindNumber(keys, 7, Key.HOME);
        bindNumber(keys, 8, Key.END);
        keys.bind(Key.BACK_TAB, CSI + "Z");
        keys.bind(Key.ENTER, SS3 + "M");
        return keys;
    }

    private static void bindCapabilities(KeyMap<Key> keys, String bundledType) {
        Map<Capability, String> strings = new HashMap<>();
        InfoCmp.parseInfoCmp(
                InfoCmp.getDefaultInfoCmp(bundledType), new HashSet<>(), new HashMap<>(), strings);
        CAPABILITIES.forEach(
                (capability, key) -> {
                    String sent = strings.get(capability);
                    if (sent != null) {
                        keys.bind(key, Curses.tputs(sent));
                    }
                });
    }

    private static void bindControls(KeyMap<Key> keys) {
        keys.bind(Key.HOME, KeyMap.ctrl('A'));
        keys.bind(Key.LEFT, KeyMap.ctrl('B'));
        keys.bind(Key.INTERRUPT, KeyMap.ctrl('C'));
        keys.bind(Key.END_OF_INPUT, KeyMap.ctrl('D'));
        keys.bind(Key.END, KeyMap.ctrl('E'));
        keys.bind(Key.RIGHT, KeyMap.ctrl('F'));
        keys.bind(Key.DELETE_TO_END, KeyMap.ctrl('K'));
        keys.bind(Key.REDRAW, KeyMap.ctrl('L'));
        keys.bind(Key.DOWN, KeyMap.ctrl('N'));
        keys.bind(Key.UP, KeyMap.ctrl('P'));
        keys.bind(Key.DELETE_TO_START, KeyMap.ctrl('U'));
        keys.bind(Key.DELETE_WORD, KeyMap.ctrl('W'));
        keys.bind(Key.THOUGHTS, KeyMap.ctrl('T'));
        keys.bind(Key.OPEN, KeyMap.ctrl('O'));
        keys.bind(Key.YANK, KeyMap.ctrl('Y'));
        keys.bind(Key.UNDO, KeyMap.ctrl('_'), KeyMap.ctrl('Z'));
        keys.bind(Key.REDO, KeyMap.alt('/'));
        keys.bind(Key.DELETE_WORD_AFTER, KeyMap.alt('d'));
        keys.bind(Key.BACKSPACE, KeyMap.ctrl('H'), KeyMap.del());
        keys.bind(Key.NEWLINE, KeyMap.alt('\r'), KeyMap.alt('\n'));
        keys.bind(Key.DELETE_WORD, KeyMap.alt('\b'), KeyMap.alt(KeyMap.del()));
        keys.bind(Key.WORD_LEFT, KeyMap.alt('b'));
        keys.bind(Key.WORD_RIGHT, KeyMap.alt('f'));
    }

    /** A key that ends in a letter: plain, with xterm's modifiers in both modes, and rxvt's forms. */
    private static void bindLetter(KeyMap<Key> keys, char letter, Key plain, Key altOrCtrl) {
        keys.bind(plain, CSI + letter, SS3 + letter);
        for (int modifier = FIRST_MODIFIER; modifier <= LAST_MODIFIER; modifier++) {
            boolean other = ((modifier - 1) & ALT_OR_CTRL) != 0;
            keys.bind(
                    other ? altOrCtrl : plain,
                    CSI + "1;" + modifier + letter,
                    CSI + modifier + letter,
                    SS3 + "1;" + modifier + letter,
                    SS3 + modifier + letter);
        }
        keys.bind(altOrCtrl, ESC + CSI + letter, ESC + SS3 + letter);
        if (letter <= 'D') {
            char small = Character.toLowerCase(letter);
            keys.bind(plain, CSI + small);
            keys.bind(altOrCtrl, SS3 + small);
        }
    }

    /** A key that is a number: plain, with xterm's modifiers, and rxvt's ends for Shift and Ctrl. */
    private static void bindNumber(KeyMap<Key> keys, int number, Key key) {
        keys.bind(key, CSI + number + "~", CSI + number + "$", CSI + number + "^");
        keys.bind(key, CSI + number + "@", ESC + CSI + number + "~");
        for (int modifier = FIRST_MODIFIER; modifier <= LAST_MODIFIER; modifier++) {
            keys.bind(key, CSI + number + ";" + modifier + "~");
        }
    }
}
