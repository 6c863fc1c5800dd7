package ink.dong4j.card.text;

/** The intended colours of the tones on one kind of background, as RGB in 24 bits. */
public record Shades(
        int accent, int muted, int warm, int error, int warn, int ok, int code, int rule) {
    /**
     * The intended colour of a tone.
     *
     * @throws IllegalArgumentException if the tone is the same in every theme
     */
    public int of(Tone tone) {
        return switch (tone) {
            case ACCENT -> accent;
            case MUTED -> muted;
            case WARM -> warm;
            case ERROR -> error;
            case WARN -> warn;
            case OK -> ok;
            case CODE -> code;
            case RULE -> rule;
            case PLAIN, PAPER, PICTURE ->
                    throw new IllegalArgumentException(tone + " has no shade");
        };
    }

    public Shades withAccent(int other) {
        return new Shades(other, muted, warm, error, warn, ok, code, rule);
    }
}
