package ink.dong4j.card.server.store;

import ink.dong4j.card.text.Safe;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A visitor's words as they are kept: safe, on one line, and short. */
final class Wording {
    static final int LONGEST = 300;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    static String kept(String words) {
        return cut(
                SPACES.matcher(Safe.text(cut(words, 4 * LONGEST))).replaceAll(" ").strip(),
                LONGEST);
    }

    /** The same for questions that differ only in case, width, spaces or signs. */
    static String normalised(String kept) {
        String plain = Normalizer.normalize(kept, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_WORDS.matcher(plain).replaceAll(" ").strip();
        return cut(words.isEmpty() ? kept : words, LONGEST);
    }

    /** Never through the middle of a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
