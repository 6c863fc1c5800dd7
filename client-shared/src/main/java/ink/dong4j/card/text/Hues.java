package ink.dong4j.card.text;

/** The colours of a theme. Where text could not be read in one, it is shown lighter or darker. */
public sealed interface Hues {
    /** The accent on terminals whose background is unknown, or which have 16 colours. */
    AnsiHue accent();

    /** Colours of its own for dark and for light backgrounds. */
    record Own(Shades onDark, Shades onLight, AnsiHue accent) implements Hues {}

    /** Those that the visitor's terminal defines, on every background. */
    record OfTerminal(AnsiHue accent) implements Hues {}
}
