package ink.dong4j.card.talk;

/** Where an answer goes as it comes. Called by the one thread that answers. */
public interface AnswerSink {
    /** Something about the answer: who speaks, what it rests on. */
    void event(AnswerEvent event);

    /** More text; it has passed {@code Safe}. */
    void delta(String text);
}
