package ink.dong4j.card.server.assistant;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Speaker;
import ink.dong4j.card.ui.Trouble;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers from the card and its pages alone, without any model: it quotes what it finds, names the
 * page, and says so when there is nothing. Answers in the language of the question. Thread-safe.
 */
public final class EmbeddedAnswerer implements Answerer {
    static final double ENOUGH = 0.55;
    private static final double WORTH_A_SECOND = 0.25;

    private final Supplier<Knowledge> library;

    /** The card's pages are read at the first question, which takes a moment. */
    public EmbeddedAnswerer(Card card) {
        this(new Knowledge(requireNonNull(card, "card is null")));
    }

    private EmbeddedAnswerer(Knowledge knowledge) {
        this(() -> knowledge);
    }

    EmbeddedAnswerer(Supplier<Knowledge> library) {
        this.library = library;
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        requireNonNull(question, "question is null");
        requireNonNull(sink, "sink is null");
        if (Thread.interrupted()) {
            throw new InterruptedException("the answer was left");
        }
        Knowledge known = library.get();
        List<Passage> quotes = quotes(question, known);
        if (quotes.isEmpty()) {
            sink.aside(new Aside.Support(List.of()));
            return new Outcome.Failed(Trouble.NOTHING_FOUND);
        }
        sink.aside(new Aside.Speaks(new Speaker.Pages(Optional.empty())));
        if (!words(question, known).content().isEmpty()) {
            sink.aside(new Aside.Support(quotes.stream().map(Passage::page).distinct().toList()));
        }
        sink.delta(quotes.stream().map(Passage::quoted).collect(Collectors.joining("\n\n")));
        return new Outcome.Quoted();
    }

    /** What answers the question; empty when nothing does. */
    List<Passage> quotes(Question question) {
        return quotes(question, library.get());
    }

    private static List<Passage> quotes(Question question, Knowledge known) {
        Card card = known.card();
        QuestionWords words = words(question, known);
        if (words.content().isEmpty()) {
            return switch (words.kind()) {
                case GREETING -> List.of(Passages.pitch(card, words.lang()));
                case PERSON -> List.of(Passages.biography(card, words.lang()));
                case OTHER -> List.of();
            };
        }
        List<Passage> quotes = quotes(known, words.content(), words.lang(), ENOUGH);
        return quotes.isEmpty() ? quotes(known, words.content(), other(words.lang()), 1) : quotes;
    }

    private static QuestionWords words(Question question, Knowledge known) {
        return QuestionWords.of(question.words(), known.ownerWords(), question.lang());
    }

    // A page in the other language is better than none, when it holds every word that was asked
    // for.
    private static Lang other(Lang lang) {
        return switch (lang) {
            case EN -> Lang.ZH;
            case ZH -> Lang.EN;
        };
    }

    private static List<Passage> quotes(
            Knowledge known, Set<String> words, Lang lang, double enough) {
        List<PassageIndex.Found> found =
                known.index().search(words, lang).stream()
                        .sorted(
                                Comparator.comparingDouble(PassageIndex.Found::coverage)
                                        .thenComparingDouble(PassageIndex.Found::score)
                                        .reversed())
                        .toList();
        if (found.isEmpty() || found.getFirst().coverage() < enough) {
            return List.of();
        }
        PassageIndex.Found best = found.getFirst();
        List<Passage> quotes = new ArrayList<>(List.of(best.passage()));
        found.stream()
                .skip(1)
                .filter(other -> adds(other, best))
                .findFirst()
                .ifPresent(other -> quotes.add(other.passage()));
        return quotes;
    }

    private static boolean adds(PassageIndex.Found other, PassageIndex.Found best) {
        Set<String> more = new LinkedHashSet<>(other.covered());
        more.removeAll(best.covered());
        return !more.isEmpty() && other.coverage() >= WORTH_A_SECOND;
    }
}
