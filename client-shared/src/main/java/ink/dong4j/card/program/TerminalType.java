package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.ui.Key;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.keymap.KeyMap;

/**
 * What is known about a terminal from its name and its owner's environment. A name only chooses among
 * the types that JLine bundles; nothing is run or opened for it. Immutable, built once and shared.
 */
public final class TerminalType {
    private static final Map<String, KeyMap<Key>> KEYS =
            Map.of(
                    "ansi", KeyBindings.of("ansi"),
                    "xterm", KeyBindings.of("xterm"),
                    "screen", KeyBindings.of("screen"),
                    "rxvt", KeyBindings.of("rxvt"));

    private static final List<String> TRUECOLOR =
            List.of("direct", "truecolor", "kitty", "ghostty", "alacritty", "foot", "wezterm");

    private final boolean linear;
    private final String base;
    private final ColorDepth depth;

    private TerminalType(boolean linear, String base, ColorDepth depth) {
        this.linear = linear;
        this.base = base;
        this.depth = depth;
    }

    /**
     * The type for a name as the visitor's side told it; any text, empty when it told none.
     *
     * @param env the visitor's environment, never the server's own
     */
    public static TerminalType of(String term, Map<String, String> env) {
        requireNonNull(term, "term is null");
        requireNonNull(env, "env is null");
        String name = term.toLowerCase(Locale.ROOT);
        boolean linear = name.isEmpty() || name.startsWith("dumb") || name.equals("unknown");
        return new TerminalType(linear, base(name), linear ? ColorDepth.NONE : depth(name, env));
    }

    /** The terminal knows no escape codes: only lines of text can be written to it. */
    public boolean linear() {
        return linear;
    }

    /** How many colours to paint with. */
    public ColorDepth depth() {
        return depth;
    }

    /** It has a second screen that can be left for the first one. */
    boolean alternateScreen() {
        return !base.equals("ansi");
    }

    /** Its keys; only to be read. */
    KeyMap<Key> keys() {
        return requireNonNull(KEYS.get(base));
    }

    private static String base(String name) {
        if (name.startsWith("screen") || name.startsWith("tmux")) {
            return "screen";
        }
        if (name.startsWith("rxvt")) {
            return "rxvt";
        }
        if (name.startsWith("linux") || name.startsWith("ansi") || isVideoTerminal(name)) {
            return "ansi";
        }
        return "xterm";
    }

    private static ColorDepth depth(String name, Map<String, String> env) {
        if (!env.getOrDefault("NO_COLOR", "").isEmpty()
                || name.endsWith("-mono")
                || name.endsWith("-m")
                || isVideoTerminal(name)) {
            return ColorDepth.NONE;
        }
        String told = env.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (told.equals("truecolor")
                || told.equals("24bit")
                || env.getOrDefault("LC_TERMINAL", "").equals("iTerm2")
                || TRUECOLOR.stream().anyMatch(name::contains)) {
            return ColorDepth.TRUECOLOR;
        }
        return name.contains("256color") ? ColorDepth.ANSI256 : ColorDepth.ANSI16;
    }

    private static boolean isVideoTerminal(String name) {
        return name.startsWith("vt");
    }
}
