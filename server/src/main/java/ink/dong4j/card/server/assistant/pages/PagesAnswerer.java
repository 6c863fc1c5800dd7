package ink.dong4j.card.server.assistant.pages;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers from the pages alone, without a model: it quotes what it finds, with a hedge where that may
 * not be the answer, and says so when there is nothing. Thread-safe.
 */
public final class PagesAnswerer implements Answerer {
    private final Library library;
    private final Optional<Trouble> because;

    public PagesAnswerer(Library library) {
        this(library, Optional.empty());
    }

    private PagesAnswerer(Library library, Optional<Trouble> because) {
        this.library = requireNonNull(library, "library is null");
        this.because = because;
    }

    /** The same as one who steps in because of a trouble, and says so. */
    public PagesAnswerer after(Trouble trouble) {
        return new PagesAnswerer(library, Optional.of(trouble));
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        requireNonNull(question, "question is null");
        requireNonNull(sink, "sink is null");
        Found found = library.lookUp(question);
        return switch (found.support()) {
            case PLAIN -> quoted(found, new Speaker.Pages(because, false), sink);
            case CLOSEST -> quoted(found, new Speaker.Pages(because, true), sink);
            case NOTHING -> {
                sink.event(new AnswerEvent.Support(List.of()));
                because.ifPresent(
                        _ -> sink.event(new AnswerEvent.Speaks(new Speaker.Pages(because, false))));
                yield new Outcome.Failed(Trouble.NOTHING_FOUND);
            }
        };
    }

    private static Outcome quoted(Found found, Speaker speaker, AnswerSink sink) {
        sink.event(new AnswerEvent.Speaks(speaker));
        sink.event(new AnswerEvent.Support(found.pages()));
        sink.delta(
                found.quotes().stream().map(Passage::quoted).collect(Collectors.joining("\n\n")));
        return new Outcome.Quoted();
    }
}
