package ink.dong4j.card.program;

import ink.dong4j.card.ui.Aside;

/** Where an answer goes as it comes. Called by the one thread that answers. */
public interface AnswerSink {
    /** Something about the answer: who speaks, what it rests on. */
    void aside(Aside aside);

    /** More text; it has passed {@code Safe}. */
    void delta(String text);
}
