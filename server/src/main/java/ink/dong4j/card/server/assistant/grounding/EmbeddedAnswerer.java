package ink.dong4j.card.server.assistant.grounding;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Speaker;
import ink.dong4j.card.ui.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers from the card and its pages alone, without any model: it quotes what it finds, names the
 * page, and says so when there is nothing. Answers in the language of the question. Thread-safe.
 */
public final class EmbeddedAnswerer implements Answerer {
    private final Supplier<Knowledge> library;

    /** The card's pages are read at the first question, which takes a moment. */
    public EmbeddedAnswerer(Card card) {
        this(new Library(() -> requireNonNull(card, "card is null")));
    }

    public EmbeddedAnswerer(Supplier<Knowledge> library) {
        this.library = requireNonNull(library, "library is null");
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        requireNonNull(question, "question is null");
        requireNonNull(sink, "sink is null");
        if (Thread.interrupted()) {
            throw new InterruptedException("the answer was left");
        }
        Knowledge known = library.get();
        Evidence evidence = Evidence.on(question, known);
        List<Quote> quotes = quotes(evidence, known);
        if (quotes.isEmpty()) {
            evidence.support().ifPresent(sink::aside);
            return new Outcome.Failed(Trouble.NOTHING_FOUND);
        }
        sink.aside(new Aside.Speaks(new Speaker.Pages(Optional.empty())));
        if (evidence.lookedUp()) {
            sink.aside(
                    new Aside.Support(
                            quotes.stream()
                                    .flatMap(quote -> quote.pages().stream())
                                    .distinct()
                                    .toList()));
        }
        sink.delta(quotes.stream().map(Quote::text).collect(Collectors.joining("\n\n")));
        return new Outcome.Quoted();
    }

    /** What answers the question; empty when nothing does. */
    List<Quote> quotes(Question question) {
        Knowledge known = library.get();
        return quotes(Evidence.on(question, known), known);
    }

    private static List<Quote> quotes(Evidence evidence, Knowledge known) {
        return evidence.greeted()
                ? List.of(Quote.of(Passages.pitch(known.card(), evidence.lang())))
                : evidence.quotes();
    }
}
