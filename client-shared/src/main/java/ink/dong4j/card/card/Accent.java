package ink.dong4j.card.card;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The accent colour of a card, as RGB in 24 bits. Where it would not be readable it is shown lighter or
 * darker.
 *
 * @param onDark for dark backgrounds
 * @param onLight for light backgrounds
 */
public record Accent(int onDark, int onLight) {
    /** The accent of a card whose owner chose none. */
    public static final Accent DEFAULT = new Accent(0x4FD6BE, 0x0B7261);

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

    /** Parses a colour such as {@code #4FD6BE}; empty when the text is not one. */
    static Optional<Integer> colour(String text) {
        return COLOUR.matcher(text.strip())
                .results()
                .filter(match -> match.group().length() == text.strip().length())
                .map(match -> Integer.parseInt(match.group(1), 16))
                .findFirst();
    }
}
