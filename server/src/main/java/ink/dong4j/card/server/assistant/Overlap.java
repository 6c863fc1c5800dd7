package ink.dong4j.card.server.assistant;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The begun part of an answer without its blank space, which models set anew, and how much of its end
 * must come again until that is no chance. Immutable.
 */
final class Overlap {
    private static final int LIMIT_CHARS = 16_000;
    private static final int IDEOGRAPH = 5;
    private static final int LETTER = 2;
    // Two Chinese characters or four letters, from the very first word on.
    private static final int WHOLE = 8;
    // Two short words or half a long one, where no blank stands between: "the qui" and "quick".
    private static final int HALF_WORD = 3 * LETTER;
    // Three Chinese characters or eight letters.
    private static final int CLAUSE = 15;
    // Two words, of six letters together.
    private static final int WORDS = 12;
    private static final int ANYWHERE = 20;
    private static final int REPETITION = 25;
    // Words are meant twice on both sides of these: again and again, step by step.
    private static final Set<String> BETWEEN =
            Set.of("and", "or", "by", "to", "after", "upon", "for");
    private static final int LETTERS_AT_LEAST = 3;

    private final String text;
    private final int[] places;
    private final boolean whole;

    Overlap(String begun) {
        whole = begun.length() <= LIMIT_CHARS;
        text = whole ? begun : begun.substring(begun.length() - LIMIT_CHARS);
        places =
                text.chars().allMatch(Character::isWhitespace)
                        ? new int[0]
                        : IntStream.range(0, text.length())
                                .filter(i -> !Character.isWhitespace(text.charAt(i)))
                                .toArray();
    }

    int length() {
        return places.length;
    }

    char at(int index) {
        return text.charAt(places[index]);
    }

    /** The blank space at the end. */
    String blankTail() {
        return text.substring(text.stripTrailing().length());
    }

    /**
     * Whether words that are the same as those from here to the end are these words again.
     *
     * @param spaced whether they came after a blank
     */
    boolean isJoint(int start, boolean spaced) {
        int weight = weight(start, length() - start);
        if (weight < HALF_WORD || !varied(start)) {
            return false;
        }
        if (start == 0 && whole && weight >= WHOLE) {
            return true;
        }
        if (weight >= (beginsClause(start) ? CLAUSE : ANYWHERE)) {
            return true;
        }
        if (weight >= WORDS && isWords(start)) {
            return true;
        }
        // As it stands, two words would run into each other.
        return !spaced
                && places[length() - 1] == text.length() - 1
                && isLetter(at(length() - 1))
                && isLetter(at(start))
                && beginsWord(start);
    }

    /** Whether a text that stands somewhere in here is long enough to be no new one. */
    boolean isRepetition(int start, int length) {
        return weight(start, length) >= REPETITION;
    }

    private int weight(int start, int length) {
        int weight = 0;
        for (int i = start; i < start + length; i++) {
            if (Character.isIdeographic(at(i))) {
                weight += IDEOGRAPH;
            } else if (Character.isLetterOrDigit(at(i))) {
                weight += LETTER;
            }
        }
        return weight;
    }

    /** Rulers, laughter and rows of the same digit repeat by themselves. */
    private boolean varied(int start) {
        return text.substring(places[start])
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .distinct()
                                .limit(LETTERS_AT_LEAST)
                                .count()
                        >= LETTERS_AT_LEAST
                || (start == 0 && whole);
    }

    /** Two or more words from their begin, none of which asks for the same once more. */
    private boolean isWords(int start) {
        String[] words = text.substring(places[start]).strip().split("\\s+", -1);
        return words.length > 1
                && isLetter(at(start))
                && beginsWord(start)
                && !BETWEEN.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    private boolean beginsWord(int start) {
        return places[start] == 0 || !isLetter(text.charAt(places[start] - 1));
    }

    private boolean beginsClause(int start) {
        if (start == 0) {
            return whole;
        }
        boolean newLine = text.substring(places[start - 1], places[start]).indexOf('\n') >= 0;
        char before = at(start - 1);
        return newLine
                || (!Character.isLetterOrDigit(before)
                        && !Character.isSurrogate(before)
                        && before != '-'
                        && before != '\'');
    }

    private static boolean isLetter(char letter) {
        return Character.isLetter(letter) && !Character.isIdeographic(letter);
    }
}
