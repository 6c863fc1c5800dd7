package ink.dong4j.card.server.assistant.guard;

import java.text.Normalizer;

/**
 * What is left of a character when only what it reads as counts: a small letter or a digit. Case,
 * accents, width and fancy shapes are folded, also Greek and Cyrillic letters that look like Latin ones.
 */
final class Fold {
    /** For spaces, punctuation and all else between letters. */
    static final int NOTHING = -1;

    private static final String LOOK_ALIKES = "аеорсухіјѕԁһкмтвнαορτικνυχ";
    private static final String LATIN = "aeopcyxijsdhkmtbhaoptikvux";

    private Fold() {}

    static int of(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NOTHING;
        }
        if (Character.isIdeographic(c)) {
            return c;
        }
        int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0);
        if (!Character.isLetterOrDigit(base)) {
            return NOTHING;
        }
        int small = Character.toLowerCase(base);
        int likeLatin = LOOK_ALIKES.indexOf(small);
        return likeLatin < 0 ? small : LATIN.charAt(likeLatin);
    }

    /** A text with each character folded. */
    static String text(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().map(Fold::of).filter(c -> c != NOTHING).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
