package ink.dong4j.card.server.assistant;

/**
 * Estimates how many tokens a text is for a model, in one pass: a real tokenizer differs from model to
 * model anyway, and takes quadratic time on text without spaces, which a visitor could send.
 */
final class Tokens {
    private Tokens() {}

    /** Rather too many than too few: a third of the ASCII characters and each other character. */
    static int in(String text) {
        int ascii = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 128) {
                ascii++;
            } else {
                others++;
            }
        }
        return (ascii + 2) / 3 + others;
    }
}
