package ink.dong4j.card.frame;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.text.Tone;

/**
 * The intended colours of the tones on dark and on light backgrounds, as RGB in 24 bits. The accent is
 * chosen by the owner. {@link Colours} makes them readable where they are not.
 *
 * @param onDark the accent on a dark background
 * @param onLight the accent on a light background
 */
public record Hues(int onDark, int onLight) {
    /** The hues of a card whose owner chose no accent. */
    public static final Hues OWN = new Hues(0x4FD6BE, 0x0B7261);

    /** The intended colour of a tone. */
    int of(Tone tone, Background background) {
        requireNonNull(tone, "tone is null");
        return background == Background.LIGHT ? onLight(tone) : onDark(tone);
    }

    private int onDark(Tone tone) {
        return switch (tone) {
            case PLAIN, PAPER -> 0xFFFFFF;
            case MUTED -> 0x9AA4AF;
            case ACCENT -> onDark;
            case WARM -> 0xFAB283;
            case ERROR -> 0xFF7B72;
            case WARN -> 0xE3B341;
            case OK -> 0x7FD88F;
            case CODE -> 0xA5D6FF;
            case RULE -> 0x484F58;
        };
    }

    private int onLight(Tone tone) {
        return switch (tone) {
            case PLAIN, PAPER -> 0x000000;
            case MUTED -> 0x59636E;
            case ACCENT -> onLight;
            case WARM -> 0xA84E00;
            case ERROR -> 0xB91C2B;
            case WARN -> 0x7D5500;
            case OK -> 0x17692E;
            case CODE -> 0x0A4FA3;
            case RULE -> 0xAEB8C2;
        };
    }
}
