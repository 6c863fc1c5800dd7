package ink.dong4j.card.card;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The card's one colour of its own, on dark and on light backgrounds, in 24 bits. Where it could not
 * be read it is shown lighter or darker.
 */
public record Accent(int onDark, int onLight) {
    /** What a card has whose owner chose none. */
    public static final Accent DEFAULT = new Accent(0x4FD6BE, 0x0B7261);

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

    /** A colour as owners write it, such as {@code #4FD6BE}; empty when it is none. */
    static Optional<Integer> colour(String text) {
        return COLOUR.matcher(text.strip())
                .results()
                .filter(match -> match.group().length() == text.strip().length())
                .map(match -> Integer.parseInt(match.group(1), 16))
                .findFirst();
    }
}
