package ink.dong4j.card.server.assistant;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Speaker;
import java.util.List;
import java.util.Optional;

/** Passes an answer on and notes what it was. Used by one thread. */
final class Noted implements AnswerSink {
    private final AnswerSink sink;
    private final StringBuilder text = new StringBuilder();
    private Optional<Speaker> speaker = Optional.empty();
    private List<String> pages = List.of();

    Noted(AnswerSink sink) {
        this.sink = sink;
    }

    String text() {
        return text.toString();
    }

    /** Who spoke last. */
    Optional<Speaker> speaker() {
        return speaker;
    }

    /** What it rests on; none when nothing was looked up or found. */
    List<String> pages() {
        return pages;
    }

    @Override
    public void aside(Aside aside) {
        switch (aside) {
            case Aside.Speaks(Speaker now) -> speaker = Optional.of(now);
            case Aside.Support(List<String> named) -> pages = named;
            case Aside.Thought _, Aside.Cost _ -> {}
        }
        sink.aside(aside);
    }

    @Override
    public void delta(String more) {
        text.append(more);
        sink.delta(more);
    }
}
