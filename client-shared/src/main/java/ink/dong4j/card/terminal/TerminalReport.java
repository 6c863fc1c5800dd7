package ink.dong4j.card.terminal;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.text.AmbiguousWidth;
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
 * @param ambiguous how wide it has drawn a character of ambiguous width
 */
public record TerminalReport(
        String name,
        List<Integer> attributes,
        Backdrop backdrop,
        boolean truecolor,
        boolean keyboard,
        boolean marks,
        boolean schemes,
        AmbiguousWidth ambiguous) {
    public static final TerminalReport NONE =
            new TerminalReport(
                    "",
                    List.of(),
                    Backdrop.UNKNOWN,
                    false,
                    false,
                    true,
                    false,
                    AmbiguousWidth.UNKNOWN);

    private static final int MODERN_CLASS = 60;
    private static final int CLIPBOARD = 52;

    /** Those that take OSC 52 as they come, and of any length. */
    private static final List<String> TAKE_COPIES =
            List.of("kitty", "ghostty", "wezterm", "foot", "contour", "alacritty");

    public TerminalReport {
        attributes = List.copyOf(attributes);
    }

    /** It is worth asking for what only terminals of today know. */
    boolean modern() {
        boolean high = !attributes.isEmpty() && attributes.getFirst() >= MODERN_CLASS;
        return high || !name.isEmpty();
    }

    public boolean ambiguousWide() {
        return ambiguous == AmbiguousWidth.WIDE;
    }

    boolean tmux() {
        return name.startsWith("tmux");
    }

    /** Whether a terminal of this type most likely takes text for the clipboard. */
    public boolean takesCopies(TerminalType type) {
        String known = name.toLowerCase(Locale.ROOT);
        return attributes.contains(CLIPBOARD)
                || TAKE_COPIES.stream().anyMatch(type::isNamed)
                || TAKE_COPIES.stream().anyMatch(known::contains);
    }

    TerminalReport named(String told) {
        return new TerminalReport(
                told, attributes, backdrop, truecolor, keyboard, marks, schemes, ambiguous);
    }

    TerminalReport attributed(List<Integer> told) {
        return new TerminalReport(
                name, told, backdrop, truecolor, keyboard, marks, schemes, ambiguous);
    }

    TerminalReport on(Backdrop told) {
        return new TerminalReport(
                name, attributes, told, truecolor, keyboard, marks, schemes, ambiguous);
    }

    TerminalReport withTruecolor() {
        return new TerminalReport(
                name, attributes, backdrop, true, keyboard, marks, schemes, ambiguous);
    }

    TerminalReport withKeyboard() {
        return new TerminalReport(
                name, attributes, backdrop, truecolor, true, marks, schemes, ambiguous);
    }

    TerminalReport withoutMarks() {
        return new TerminalReport(
                name, attributes, backdrop, truecolor, keyboard, false, schemes, ambiguous);
    }

    TerminalReport withSchemes() {
        return new TerminalReport(
                name, attributes, backdrop, truecolor, keyboard, marks, true, ambiguous);
    }

    TerminalReport drawing(AmbiguousWidth told) {
        return new TerminalReport(
                name, attributes, backdrop, truecolor, keyboard, marks, schemes, told);
    }
}
