package ink.dong4j.card.server.assistant;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * Passes an answer on, and records its text, who gave it and on which pages it rests. For one thread;
 * the text is bounded as the answer is.
 */
public final class RecordedAnswer implements AnswerSink {
    private final AnswerSink sink;
    private final StringBuilder text = new StringBuilder();
    private Optional<Speaker> speaker = Optional.empty();
    private Optional<List<String>> support = Optional.empty();

    public RecordedAnswer(AnswerSink sink) {
        this.sink = sink;
    }

    public String text() {
        return text.toString();
    }

    /** Who spoke last. */
    public Optional<Speaker> speaker() {
        return speaker;
    }

    /** The pages that it rests on; none when nothing was looked up or found. */
    public List<String> pages() {
        return support.orElse(List.of());
    }

    /** Whether support was looked for and none was found. */
    public boolean unsupported() {
        return support.filter(List::isEmpty).isPresent();
    }

    @Override
    public void event(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Speaks(Speaker now) -> speaker = Optional.of(now);
            case AnswerEvent.Support(List<String> pages) -> support = Optional.of(pages);
            case AnswerEvent.WasThought _ -> text.setLength(0);
            case AnswerEvent.MayBeThought _,
                    AnswerEvent.Thought _,
                    AnswerEvent.Cost _,
                    AnswerEvent.BusyFor _ -> {}
        }
        sink.event(event);
    }

    @Override
    public void delta(String more) {
        text.append(more);
        sink.delta(more);
    }
}
