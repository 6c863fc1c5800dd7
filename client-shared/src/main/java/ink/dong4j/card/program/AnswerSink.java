package ink.dong4j.card.program;

import ink.dong4j.card.ui.Trouble;

/** Where an answer goes as it comes. Called by the one thread that answers. */
public interface AnswerSink {
    /** What follows is quoted from the card's pages. Before the first delta, at most once. */
    void fromPages();

    /** As {@link #fromPages()}, because the gateway failed before it said anything. */
    void fromPagesAfter(Trouble trouble);

    /** More text; it has passed {@code Safe}. */
    void delta(String text);
}
