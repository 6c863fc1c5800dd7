package ink.dong4j.card.server.assistant;

/**
 * Where the rest of an answer meets the part that the visitor has read. Models go straight on, begin
 * with the last words or half a word again, or tell everything from the start: what repeats the end of
 * the begun part is left out, and nothing else is. Text is held back only as long as it repeats.
 * Used by one thread.
 */
final class Joint {
    // Characters. A model that repeats more of the begun part than this tells it again, even where
    // its
    // words then differ: what is the same is left out.
    private static final int SURELY_REPEATED = 120;

    private final Overlap begun;
    private final StringBuilder held = new StringBuilder();
    private final int[] starts;
    private int alive;
    private int matched;
    private int heldBeforeLast;
    private int joined = -1;
    private boolean decided;
    private String blankTail = "";

    /**
     * @param begun what the visitor has read; empty for a new answer, which passes as it is
     */
    Joint(String begun) {
        this.begun = new Overlap(begun);
        starts = new int[this.begun.length()];
        alive = starts.length;
        for (int start = 0; start < alive; start++) {
            starts[start] = start;
        }
        decided = alive == 0;
    }

    /** What of it is new, together with what was held back and is new after all. */
    String accept(String text) {
        for (int at = 0; at < text.length() && !decided; at++) {
            hold(text.charAt(at));
            if (decided) {
                return fresh() + pass(text.substring(at + 1));
            }
        }
        return decided && !text.isEmpty() && held.isEmpty() ? pass(text) : "";
    }

    /** No more text comes. */
    String finish() {
        if (decided) {
            return "";
        }
        decided = true;
        boolean saidAgain = joined < 0 && matched > 0 && begun.isRepetition(starts[0], matched);
        return saidAgain ? "" : fresh();
    }

    private void hold(char letter) {
        held.append(letter);
        if (Character.isWhitespace(letter)) {
            return;
        }
        int before = alive;
        int still = 0;
        for (int i = 0; i < before; i++) {
            int start = starts[i];
            if (begun.at(start + matched) == letter) {
                starts[still++] = start;
            }
        }
        alive = still;
        if (alive > 0) {
            matched++;
            heldBeforeLast = held.length();
            join();
        }
        decided = alive == 0;
    }

    /** The latest start has come to the end of the begun part, when any has. */
    private void join() {
        int last = starts[alive - 1];
        if (last + matched == begun.length()) {
            alive--;
            boolean spaced = Character.isWhitespace(held.charAt(0));
            if (begun.isJoint(last, spaced)) {
                joined = held.length();
            }
        }
    }

    private String fresh() {
        String text = held.toString();
        held.setLength(0);
        if (joined >= 0) {
            blankTail = begun.blankTail();
            return pass(text.substring(joined));
        }
        return matched >= SURELY_REPEATED ? text.substring(heldBeforeLast) : text;
    }

    /** Without the blank space that the visitor has already. */
    private String pass(String text) {
        int same = 0;
        while (same < text.length()
                && same < blankTail.length()
                && text.charAt(same) == blankTail.charAt(same)) {
            same++;
        }
        blankTail = same == text.length() ? blankTail.substring(same) : "";
        return text.substring(same);
    }
}
