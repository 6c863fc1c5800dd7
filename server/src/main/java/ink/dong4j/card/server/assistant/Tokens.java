package ink.dong4j.card.server.assistant;

/**
 * Estimates how many tokens a text is for a model, in one pass: a real tokenizer differs from model to
 * model anyway, and takes quadratic time on text without spaces, which a visitor could send. The text
 * may come in pieces. Used by one thread.
 */
final class Tokens {
    private int ascii;
    private int others;

    static int in(String text) {
        Tokens tokens = new Tokens();
        tokens.add(text);
        return tokens.count();
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 128) {
                ascii++;
            } else {
                others++;
            }
        }
    }

    /** Rather too many than too few: a third of the ASCII characters and each other character. */
    int count() {
        return (ascii + 2) / 3 + others;
    }
}
