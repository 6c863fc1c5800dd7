package ink.dong4j.card.terminal;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.keys.KeyBindings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** Terminals of today, by TERM and by what some of them put into their environment. */
    private static final List<String> MODERN =
            List.of("kitty", "ghostty", "alacritty", "foot", "wezterm", "contour", "iterm");

    private static final List<String> TRUECOLOR = List.of("direct", "truecolor");

    /** Values of a variable that turn off what the variable is for. */
    private static final Set<String> OFF = Set.of("", "0", "no", "off", "false");

    private final boolean linear;
    private final boolean slow;
    private final String name;
    private final String base;
    private final boolean modern;
    private final boolean colourless;
    private final ColorDepth capable;

    private TerminalType(String name, Map<String, String> env, boolean slow) {
        this.slow = slow;
        this.linear =
                name.isEmpty()
                        || name.startsWith("dumb")
                        || WithoutAnsi.has(name)
                        || asksForLines(env);
        this.name = name;
        this.base = base(name);
        this.modern = isModern(name, env);
        this.colourless =
                !env.getOrDefault("NO_COLOR", "").isEmpty()
                        || name.endsWith("-mono")
                        || name.endsWith("-m");
        this.capable = linear ? ColorDepth.NONE : capable(name, env, modern);
    }

    /**
     * The type for a name as the visitor's side told it; any text, empty when it told none.
     *
     * @param env the visitor's environment, never the server's own
     */
    public static TerminalType of(String term, Map<String, String> env) {
        return of(term, env, false);
    }

    /**
     * As {@link #of(String, Map)}.
     *
     * @param slow whether its line is known to be a slow one
     */
    public static TerminalType of(String term, Map<String, String> env, boolean slow) {
        return new TerminalType(term.toLowerCase(Locale.ROOT), env, slow);
    }

    /** Only lines of text are written to it: it knows no other codes, or its owner wants no others. */
    public boolean linear() {
        return linear;
    }

    /** Its line is a slow one, for which there shall be nothing but words. */
    boolean slow() {
        return slow;
    }

    /** How many colours to paint with. */
    public ColorDepth depth() {
        return colourless ? ColorDepth.NONE : capable;
    }

    /** How many colours it has, also where the visitor would rather see none. */
    ColorDepth capable() {
        return capable;
    }

    /** An old one, which may print what it does not know. */
    public boolean old() {
        return base.equals("ansi");
    }

    /** It may be asked what it can do. GNU screen answers out of order. */
    boolean asks() {
        return !linear && !old() && !name.startsWith("screen");
    }

    /** Its window has a title that can be set and taken back. GNU screen has titles of its own. */
    boolean hasTitle() {
        return !linear && !old() && !name.startsWith("screen");
    }

    /** Its name tells that it knows the codes of today. */
    boolean modern() {
        return modern;
    }

    boolean isNamed(String part) {
        return name.contains(part);
    }

    /** It is tmux, which answers for the terminal around it. */
    boolean tmux() {
        return name.startsWith("tmux");
    }

    /** Its keys; only to be read. */
    public KeyMap<Key> keys() {
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

    /** The variable by which programs are told that a screen reader reads what they write. */
    private static boolean asksForLines(Map<String, String> env) {
        return !OFF.contains(env.getOrDefault("ACCESSIBLE", "").toLowerCase(Locale.ROOT));
    }

    private static ColorDepth capable(String name, Map<String, String> env, boolean modern) {
        if (isVideoTerminal(name)) {
            return ColorDepth.NONE;
        }
        String told = env.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (told.equals("truecolor")
                || told.equals("24bit")
                || modern
                || TRUECOLOR.stream().anyMatch(name::contains)) {
            return ColorDepth.TRUECOLOR;
        }
        return name.contains("256color") ? ColorDepth.ANSI256 : ColorDepth.ANSI16;
    }

    private static boolean isModern(String name, Map<String, String> env) {
        if (name.startsWith("screen")) {
            // The environment tells of the terminal around it.
            return false;
        }
        String program = env.getOrDefault("TERM_PROGRAM", "").toLowerCase(Locale.ROOT);
        return env.getOrDefault("LC_TERMINAL", "").equals("iTerm2")
                || MODERN.stream()
                        .anyMatch(known -> name.contains(known) || program.contains(known));
    }

    private static boolean isVideoTerminal(String name) {
        return name.startsWith("vt");
    }
}
