package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the card holds on a question. Pages in the other language count where those of the question's
 * own hold nothing; a question that leans on the one before it is looked up together with that one.
 *
 * @param lang of the question's words
 * @param lookedUp whether anything was asked at all
 * @param greeted whether it is a greeting, thanks or the like
 * @param found what supports an answer, the best first; none when nothing does
 */
public record Evidence(Lang lang, boolean lookedUp, boolean greeted, List<Found> found) {
    private static final int MOST_PAGES = 4;
    private static final int LOOKED_BACK = 4;
    private static final Pattern SENTENCES =
            Pattern.compile("(?<=[?？!！。；;\\n])\\s*|(?<=\\p{L}[.…])\\s+");
    // How much the order of BM25 counts beside what of the question a passage holds.
    private static final double ORDER = 0.4;

    public Evidence {
        found = List.copyOf(found);
    }

    public static Evidence on(Question question, Knowledge known) {
        QuestionWords asked = words(question.words(), question, known);
        return switch (asked.kind()) {
            case NOTHING -> new Evidence(asked.lang(), false, false, List.of());
            case TALK -> new Evidence(asked.lang(), false, true, List.of());
            case WHO, OTHER ->
                    new Evidence(asked.lang(), true, false, lookUp(asked, question, known));
        };
    }

    private static QuestionWords words(String text, Question question, Knowledge known) {
        QuestionWords words =
                QuestionWords.of(
                        named(text, known.card().host()), known.ownerWords(), question.lang());
        return words.kind() == QuestionWords.Kind.WHO ? words.who() : words;
    }

    /** Whoever asks what stands behind the address asks for this card. */
    private static String named(String text, String host) {
        return text.replace(host, QuestionWords.hasHan(text) ? "这张名片" : "this card");
    }

    private static List<Found> lookUp(QuestionWords asked, Question question, Knowledge known) {
        List<Found> found = anyLanguage(asked, known);
        if (found.isEmpty()) {
            found = amongOthers(question, known);
        }
        Optional<QuestionWords> earlier = earlier(question, known);
        return found.isEmpty() && earlier.isPresent()
                ? anyLanguage(asked.after(earlier.get()), known)
                : found;
    }

    /** What is asked in one sentence of several, where the others only lead up to it. */
    private static List<Found> amongOthers(Question question, Knowledge known) {
        List<String> sentences = SENTENCES.splitAsStream(question.words().strip()).toList();
        if (sentences.size() < 2) {
            return List.of();
        }
        List<String> asking =
                sentences.stream().filter(one -> one.endsWith("?") || one.endsWith("？")).toList();
        return (asking.isEmpty() ? List.of(sentences.getLast()) : asking)
                .stream()
                        .map(one -> anyLanguage(words(one, question, known), known))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /** What the visitor asked before; a question that leans on another one itself is passed over. */
    private static Optional<QuestionWords> earlier(Question question, Knowledge known) {
        return question.history().reversed().stream()
                .limit(LOOKED_BACK)
                .map(exchange -> words(exchange.question(), question, known))
                .filter(words -> !words.content().isEmpty())
                .findFirst();
    }

    // That the owner works there says nothing about what it does and where it is, nor what it has.
    private static boolean isAboutEmployer(QuestionWords asked, Knowledge known) {
        Set<String> others = new HashSet<>(asked.content());
        others.removeAll(known.placeWords());
        return !asked.owned()
                && others.size() < asked.content().size()
                && (others.stream().allMatch(QuestionWords::isOfEmployers)
                        || !others.stream().allMatch(Evidence::isOfWork));
    }

    private static boolean isOfWork(String word) {
        return Topic.of(word).contains(Topic.JOB);
    }

    private static List<Found> anyLanguage(QuestionWords asked, Knowledge known) {
        if (isAboutEmployer(asked, known)) {
            return List.of();
        }
        List<Found> own = supporting(asked, asked.lang(), known);
        return own.isEmpty() ? supporting(asked, other(asked.lang()), known) : own;
    }

    private static Lang other(Lang lang) {
        return switch (lang) {
            case EN -> Lang.ZH;
            case ZH -> Lang.EN;
        };
    }

    private static List<Found> supporting(QuestionWords asked, Lang lang, Knowledge known) {
        List<Found> found =
                known.index().search(asked, lang).stream().filter(Found::supports).toList();
        double most = found.stream().mapToDouble(Found::score).max().orElse(1);
        return found.stream()
                .sorted(Comparator.<Found>comparingDouble(hit -> rank(hit, most)).reversed())
                .toList();
    }

    // A page says more than the bare fact, unless just an address is asked for.
    private static double rank(Found hit, double most) {
        double fact = hit.passage().fact() && !hit.passage().isAddress() ? 0.3 : 0;
        return hit.coverage() + ORDER * hit.score() / most - fact;
    }

    /** The names of the pages, the best first. */
    List<String> pages() {
        return found.stream()
                .map(hit -> hit.passage().page())
                .distinct()
                .limit(MOST_PAGES)
                .toList();
    }

    /** What is told before an answer. */
    public Optional<Aside.Support> support() {
        return lookedUp ? Optional.of(new Aside.Support(pages())) : Optional.empty();
    }

    /** What to quote: the best, and what a second one adds. */
    List<Quote> quotes() {
        if (found.isEmpty()) {
            return List.of();
        }
        Found best = found.getFirst();
        List<Quote> quotes = new ArrayList<>();
        quotes.add(quote(best.passage()));
        found.stream()
                .skip(1)
                .filter(other -> adds(best, other))
                .map(Found::passage)
                .filter(other -> !quotes.getFirst().pages().contains(other.page()))
                .findFirst()
                .ifPresent(other -> quotes.add(Quote.of(other)));
        return quotes;
    }

    // A bare fact is named with the page that says it too.
    private Quote quote(Passage passage) {
        if (!passage.fact()) {
            return Quote.of(passage);
        }
        return new Quote(
                passage,
                Stream.concat(
                                Stream.of(passage),
                                found.stream()
                                        .map(Found::passage)
                                        .filter(other -> !other.fact())
                                        .filter(passage::isRepeatedBy)
                                        .sorted(
                                                Comparator.comparing(
                                                        other -> !listsAddresses(other)))
                                        .limit(1))
                        .map(Passage::page)
                        .distinct()
                        .toList());
    }

    private static boolean listsAddresses(Passage passage) {
        return passage.topics().contains(Topic.LINKS) || passage.topics().contains(Topic.CONTACT);
    }

    private static boolean adds(Found best, Found other) {
        boolean more = !best.covered().containsAll(other.covered());
        boolean another =
                !other.passage().fact()
                        && !other.passage().page().equals(best.passage().page())
                        && other.coverage() >= best.coverage() - 0.11
                        && other.score() >= best.score() / 3;
        return more || another;
    }
}
