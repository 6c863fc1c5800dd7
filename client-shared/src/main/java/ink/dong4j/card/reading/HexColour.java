package ink.dong4j.card.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour as an owner writes it: six hexadecimal digits. */
final class HexColour {
    /** What it must be, for a problem. */
    static final String RIGHT = "a colour in quotes of six hexadecimal digits, such as \"#4FD6BE\"";

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

    private HexColour() {}

    /** Parses a colour such as {@code #4FD6BE} as RGB in 24 bits; empty when the text is not one. */
    static Optional<Integer> parse(String text) {
        return COLOUR.matcher(text.strip())
                .results()
                .filter(match -> match.group().length() == text.strip().length())
                .map(match -> Integer.parseInt(match.group(1), 16))
                .findFirst();
    }

    /** The colour of a key; the other one when the key is missing or is none. */
    static int of(Settings section, String key, int other) {
        return section.has(key) ? section.value(key, RIGHT, HexColour::parse, other) : other;
    }
}
