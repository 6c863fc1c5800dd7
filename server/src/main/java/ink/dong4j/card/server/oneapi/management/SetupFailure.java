package ink.dong4j.card.server.oneapi.management;

/** A step that failed for a reason that the owner can mend; its message is a sentence without secrets. */
public final class SetupFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public SetupFailure(String sentence) {
        super(sentence);
    }
}
