package ink.dong4j.card.talk;

/**
 * Holds back the start of an answer that may turn out to be thought, for whoever cannot take back what
 * was written. It is let go when the answer ends, or is longer than most thoughts that come as text.
 * For one answer and one thread.
 */
public final class HeldStart {
    /** Characters that are held back at most. */
    static final int MOST = 1_000;

    private final StringBuilder held = new StringBuilder();
    private boolean holds;

    /**
     * Takes an event into account.
     *
     * @return whether it was settled here: the text is taken back, and none of it was let go
     */
    public boolean settles(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.MayBeThought _ -> {
                holds = true;
                yield false;
            }
            case AnswerEvent.Thought _ -> {
                // It thinks apart from its answer.
                holds &= !held.isEmpty();
                yield false;
            }
            case AnswerEvent.WasThought _ -> {
                boolean whole = holds;
                held.setLength(0);
                holds = false;
                yield whole;
            }
            case AnswerEvent.Speaks _,
                    AnswerEvent.Support _,
                    AnswerEvent.Cost _,
                    AnswerEvent.BusyFor _ ->
                    false;
        };
    }

    /** Takes more of the text, and returns what may be written of it. */
    public String accept(String text) {
        held.append(text);
        holds &= held.length() <= MOST;
        return holds ? "" : finish();
    }

    /** No more text comes: returns what was held back. */
    public String finish() {
        holds = false;
        String text = held.toString();
        held.setLength(0);
        return text;
    }
}
