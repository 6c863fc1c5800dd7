package ink.dong4j.card.talk;

import java.time.Duration;
import java.util.List;

/** What is told about an answer beside its text. */
public sealed interface AnswerEvent {
    /** Who speaks from here on. Before the first text; the last one counts, and thoughts begin anew. */
    record Speaks(Speaker speaker) implements AnswerEvent {}

    /** More of what a model thinks before it speaks; it has passed {@code Safe}. */
    record Thought(String text) implements AnswerEvent {}

    /**
     * What comes may turn out to be thought, since its model has not shown yet how it answers. Before
     * the first text.
     */
    record MayBeThought() implements AnswerEvent {}

    /** What came as this answer so far was thought, and is no part of it. */
    record WasThought() implements AnswerEvent {}

    /** No model takes a question before this time is over, as their gateway says. Before the first text. */
    record BusyFor(Duration time) implements AnswerEvent {}

    /**
     * What the answer rests on. At most once; not told where nothing was looked up.
     *
     * @param pages names of the card's pages as in {@code Document.page()}, the best first; {@code card}
     *     is the card itself; none when no page supports an answer
     */
    record Support(List<String> pages) implements AnswerEvent {
        public Support {
            pages = List.copyOf(pages);
        }
    }

    /**
     * What the answer cost. At most once, last.
     *
     * @param tokens of question and answer together
     * @param exact whether the gateway counted them; else they are guessed
     */
    record Cost(int tokens, boolean exact) implements AnswerEvent {}
}
