package ink.dong4j.card.talk;

/** Something that answers questions. Thread-safe. */
public interface Answerer {
    /**
     * Answers one question, blocking the calling virtual thread until the end. Expected failures are
     * outcomes.
     *
     * @throws InterruptedException when the thread was interrupted, which is how an answer is
     *     cancelled; whatever ran upstream has been closed by then
     */
    Outcome answer(Question question, AnswerSink sink) throws InterruptedException;
}
