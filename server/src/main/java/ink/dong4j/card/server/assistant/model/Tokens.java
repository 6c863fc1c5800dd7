package ink.dong4j.card.server.assistant.model;

/**
 * Estimates how many tokens a text is for a model, in one pass: a real tokenizer differs from model to
 * model anyway, and takes quadratic time on text without spaces, which a visitor could send. The text
 * may come in pieces. Used by one thread.
 */
public final class Tokens {
    private int letters;
    private int marks;
    private int others;

    public static int in(String text) {
        Tokens tokens = new Tokens();
        tokens.add(text);
        return tokens.count();
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                // Half of a character beyond the usual ones counts as much as a whole other one.
                others += Character.isSurrogate(c) ? 2 : 1;
            } else if (Character.isLetter(c) || c == ' ') {
                letters++;
            } else {
                marks++;
            }
        }
    }

    /** An estimate that is rather too low than too high, for what nobody gets back. */
    int atLeast() {
        return letters / 5 + marks / 3 + others / 2;
    }

    /**
     * A third of the letters and spaces, two thirds of the digits and marks, and each other character:
     * an estimate that is rather too high than too low.
     */
    int count() {
        return (letters + 2 * marks + 2) / 3 + others;
    }
}
