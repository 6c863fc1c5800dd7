package ink.dong4j.card.server.oneapi.management;

/** A step that failed for a reason that the owner can mend; its message is a sentence without secrets. */
public final class SetupFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public SetupFailure(String sentence) {
        super(sentence);
    }

    /** The failure of a step that was interrupted; the thread stays interrupted. */
    public static SetupFailure interrupted() {
        Thread.currentThread().interrupt();
        return new SetupFailure("Stopped before the end; run it again.");
    }
}
