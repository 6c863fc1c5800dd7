package ink.dong4j.card.program;

/** An answer that comes in pieces, given on by whole sentences and lines. */
final class Sentences {
    private static final String ENDS = ".!?…";
    private static final String WIDE_ENDS = "。！？";

    private final StringBuilder waiting = new StringBuilder();

    /** The sentences and lines that are whole now. */
    String accept(String text) {
        int searched = Math.max(0, waiting.length() - 1);
        waiting.append(text);
        int end = 0;
        for (int i = searched; i < waiting.length(); i++) {
            if (endsAt(i)) {
                end = i + 1;
            }
        }
        String whole = waiting.substring(0, end);
        waiting.delete(0, end);
        return whole;
    }

    /** What is left. */
    String rest() {
        String rest = waiting.toString();
        waiting.setLength(0);
        return rest;
    }

    private boolean endsAt(int index) {
        char c = waiting.charAt(index);
        return c == '\n'
                || WIDE_ENDS.indexOf(c) >= 0
                || (c == ' ' && index > 0 && ENDS.indexOf(waiting.charAt(index - 1)) >= 0);
    }
}
