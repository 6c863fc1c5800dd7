package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.ui.Abilities;
import java.util.List;
import java.util.Locale;

/**
 * What a terminal has answered so far. Immutable.
 *
 * @param name empty when it did not tell
 * @param attributes its class and what it can do (DA1); empty when it did not tell
 * @param truecolor it has proved that it keeps a colour of 24 bits
 * @param keyboard it speaks the kitty keyboard protocol
 * @param marks frames may be marked as one step (mode 2026), which does no harm where it is unknown
 * @param schemes it tells when its background becomes dark or light
 */
record Answers(
        String name,
        List<Integer> attributes,
        Backdrop backdrop,
        boolean truecolor,
        boolean keyboard,
        boolean marks,
        boolean schemes) {
    static final Answers NONE =
            new Answers("", List.of(), Backdrop.UNKNOWN, false, false, true, false);

    private static final int MODERN_CLASS = 60;
    private static final int CLIPBOARD = 52;

    /** Those that take OSC 52 as they come, and of any length. */
    private static final List<String> TAKE_COPIES =
            List.of("kitty", "ghostty", "wezterm", "foot", "contour", "alacritty");

    Answers {
        requireNonNull(name, "name is null");
        requireNonNull(backdrop, "backdrop is null");
        attributes = List.copyOf(attributes);
    }

    /** It is worth asking for what only terminals of today know. */
    boolean modern() {
        boolean high = !attributes.isEmpty() && attributes.getFirst() >= MODERN_CLASS;
        return high || !name.isEmpty();
    }

    boolean tmux() {
        return name.startsWith("tmux");
    }

    Abilities abilities(TerminalType type) {
        String known = name.toLowerCase(Locale.ROOT);
        boolean clipboard =
                attributes.contains(CLIPBOARD)
                        || TAKE_COPIES.stream().anyMatch(type::isNamed)
                        || TAKE_COPIES.stream().anyMatch(known::contains);
        return new Abilities(clipboard, keyboard);
    }

    Answers named(String told) {
        return new Answers(told, attributes, backdrop, truecolor, keyboard, marks, schemes);
    }

    Answers attributed(List<Integer> told) {
        return new Answers(name, told, backdrop, truecolor, keyboard, marks, schemes);
    }

    Answers on(Backdrop told) {
        return new Answers(name, attributes, told, truecolor, keyboard, marks, schemes);
    }

    Answers withTruecolor() {
        return new Answers(name, attributes, backdrop, true, keyboard, marks, schemes);
    }

    Answers withKeyboard() {
        return new Answers(name, attributes, backdrop, truecolor, true, marks, schemes);
    }

    Answers withoutMarks() {
        return new Answers(name, attributes, backdrop, truecolor, keyboard, false, schemes);
    }

    Answers withSchemes() {
        return new Answers(name, attributes, backdrop, truecolor, keyboard, marks, true);
    }
}
