package ink.dong4j.card.server.oneapi;

/** A step that failed for a reason that the owner can mend; its message is a sentence without secrets. */
public final class Setback extends Exception {
    private static final long serialVersionUID = 1L;

    Setback(String sentence) {
        super(sentence);
    }
}
