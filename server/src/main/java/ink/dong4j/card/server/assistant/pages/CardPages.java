package ink.dong4j.card.server.assistant.pages;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.server.assistant.pages.PassageIndex.Hit;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One state of the owner's pages, in both languages. Nothing in it knows what a card is about: passages
 * are found by their words, and rare words weigh more. Immutable, thread-safe.
 */
public final class CardPages {
    /** The page on which an owner may say himself what he lacks. */
    public static final String GAPS = "gaps";

    private static final int MOST_QUOTES = 2;
    private static final int MOST_TITLES = 10;

    /** Of the best passage's share, what a second one needs to be quoted too. */
    private static final double SECOND = 0.6;

    // A page must not end or begin the marks that the pages stand between. Bounded, since posts are
    // not the
    // owner's: a mark without an end is none when its begin is gone.
    private static final Pattern MARK =
            Pattern.compile(
                    "[<＜]\\s*+(?:[/／]\\s*+)?pages?\\b(?:[^>＞]{0,200}+[>＞])?",
                    Pattern.CASE_INSENSITIVE);

    private final Card card;
    private final PagesConfig lines;
    private final Map<Lang, PassageIndex> pages = new EnumMap<>(Lang.class);
    private final Map<Lang, PassageIndex> facts = new EnumMap<>(Lang.class);
    private final Map<Lang, String> whole = new EnumMap<>(Lang.class);
    private final PostPages posts;
    private final List<Excerpt> postTitles;

    CardPages(Card card, PagesConfig lines) {
        this.card = card;
        this.lines = lines;
        posts = new PostPages(card);
        postTitles = posts.titles(MOST_TITLES);
        for (Lang lang : Lang.values()) {
            String owner = CardFacts.owner(card, lang);
            List<OwnerPage> documents = card.sources(lang);
            List<Passage> passages =
                    documents.stream().flatMap(each -> Passage.of(each).stream()).toList();
            pages.put(lang, new PassageIndex(lang, passages, owner));
            facts.put(lang, new PassageIndex(lang, CardFacts.of(card, lang), owner));
            whole.put(
                    lang,
                    documents.stream()
                            .map(each -> fenced(each.page(), each.markdown()))
                            .collect(joining("\n")));
        }
    }

    public Card card() {
        return card;
    }

    /** The language that a question's words are in. */
    public static Lang langOf(Question question) {
        return Analysis.langOf(question.words(), question.lang());
    }

    /** The names of all pages, in both languages. */
    public Set<String> names() {
        return card.sources().stream()
                .map(OwnerPage::page)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All pages of a language for a prompt, each between marks that name it; empty without pages. */
    public String whole(Lang lang) {
        return whole.getOrDefault(lang, "");
    }

    /**
     * The best passages for a question, for a prompt that has no room for all pages. Before those for a
     * description stand the owner's gaps, which hardly share its words.
     */
    public List<String> best(Question question) {
        Lang lang = langOf(question);
        Stream<String> found =
                index(pages, lang).search(inContext(question)).stream()
                        .map(Hit::passage)
                        .filter(passage -> !question.fit() || !passage.page().equals(GAPS))
                        .map(
                                passage ->
                                        fenced(
                                                passage.page(),
                                                "## "
                                                        + passage.heading()
                                                        + "\n\n"
                                                        + passage.markdown()));
        Stream<String> gaps =
                card.sources(lang).stream()
                        .filter(each -> question.fit() && each.page().equals(GAPS))
                        .map(each -> fenced(each.page(), each.markdown()));
        return Stream.concat(gaps, found).toList();
    }

    /** The newest posts of the card's feeds, one a line; none where it has no feeds. */
    public List<Excerpt> postTitles() {
        return postTitles;
    }

    /** The whole post that a question is about; empty for others, and where the feed has it no more. */
    public Optional<Excerpt> asked(Question question) {
        return posts.named(question.about())
                .map(
                        post ->
                                new Excerpt(
                                        post.page(),
                                        fenced(
                                                post.page(),
                                                "# " + post.title() + "\n\n" + post.markdown())));
    }

    /** What posts hold on a question, the best first. */
    public List<Excerpt> posts(Question question) {
        Lang lang = langOf(question);
        return posts.search(inContext(question), lang).stream()
                .filter(hit -> hit.share() >= lines.closest(lang))
                .limit(MOST_QUOTES)
                .map(Hit::passage)
                .map(
                        passage ->
                                new Excerpt(
                                        passage.page(),
                                        fenced(
                                                passage.page(),
                                                "# "
                                                        + passage.title()
                                                        + "\n\n"
                                                        + passage.markdown())))
                .toList();
    }

    private static String fenced(String page, String text) {
        return "<page name=\"%s\">\n%s\n</page>".formatted(page, withoutMarks(text.strip()));
    }

    static String withoutMarks(String text) {
        return MARK.matcher(text).replaceAll("page");
    }

    /** What an answer can be quoted from; a question that finds nothing is tried with the one before. */
    public Found lookUp(Question question) {
        Lang lang = langOf(question);
        Optional<Post> about = posts.named(question.about());
        if (about.isPresent()) {
            List<Hit> hits = PostPages.within(about.get(), question.words(), lang);
            return hits.isEmpty()
                    ? Found.NOTHING
                    : new Found(Found.Support.CLOSEST, quotes(hits, lang));
        }
        Found found = lookUp(question.words(), lang);
        if (found.support() != Found.Support.NOTHING || question.history().isEmpty()) {
            return found;
        }
        Found together = lookUp(inContext(question), lang);
        return together.support() == Found.Support.NOTHING
                ? together
                : new Found(Found.Support.CLOSEST, together.quotes());
    }

    private static String inContext(Question question) {
        List<Exchange> history = question.history();
        return history.isEmpty()
                ? question.words()
                : question.words() + "\n" + history.getLast().question();
    }

    private Found lookUp(String words, Lang lang) {
        PassageIndex index = index(pages, lang);
        List<Passage> asked = index.asking(words);
        if (!asked.isEmpty()) {
            return new Found(Found.Support.PLAIN, asked.subList(0, 1));
        }
        if (!index.hasTerms(words)) {
            // "Who is he?" consists of stop words alone: what can be told is who the owner is.
            return new Found(Found.Support.CLOSEST, CardFacts.of(card, lang).subList(0, 1));
        }
        List<Hit> hits = index.search(words);
        if (!hits.isEmpty() && isPlain(hits.getFirst())) {
            return new Found(Found.Support.PLAIN, quotes(hits, lang));
        }
        List<Hit> own = index(facts, lang).search(words);
        if (!own.isEmpty() && isPlain(own.getFirst())) {
            return new Found(Found.Support.PLAIN, List.of(own.getFirst().passage()));
        }
        List<Hit> written = posts.search(words, lang);
        if (!written.isEmpty() && isPlain(written.getFirst())) {
            return new Found(Found.Support.PLAIN, quotes(written, lang));
        }
        if (!hits.isEmpty() && hits.getFirst().share() >= lines.closest(lang)) {
            return new Found(Found.Support.CLOSEST, quotes(hits, lang));
        }
        if (!own.isEmpty() && own.getFirst().share() >= lines.plain()) {
            return new Found(Found.Support.CLOSEST, List.of(own.getFirst().passage()));
        }
        return written.isEmpty() || written.getFirst().share() < lines.closest(lang)
                ? Found.NOTHING
                : new Found(Found.Support.CLOSEST, quotes(written, lang));
    }

    /** A single shared word proves nothing, unless it is what the owner's heading is about. */
    private boolean isPlain(Hit hit) {
        return hit.share() >= lines.plain() && (hit.terms() > 1 || hit.heading());
    }

    private List<Passage> quotes(List<Hit> hits, Lang lang) {
        double least = Math.max(lines.closest(lang), SECOND * hits.getFirst().share());
        List<Passage> quotes = new ArrayList<>();
        for (Hit hit : hits.subList(0, Math.min(MOST_QUOTES, hits.size()))) {
            if (quotes.isEmpty() || hit.share() >= least) {
                quotes.add(hit.passage());
            }
        }
        return quotes;
    }

    /** Whether the owner's own answer is worth a search. Quick, however many pages there are. */
    boolean mayHaveOwnAnswer(String words, Lang lang) {
        return index(pages, lang).mayAsk(words);
    }

    /** The owner's own answer to this very question: all that stands under a heading that asks it. */
    Optional<Passage> ownAnswer(String words, Lang lang) {
        List<Passage> asked = index(pages, lang).asking(words);
        return asked.stream().findFirst().map(first -> first.withAll(asked));
    }

    private static PassageIndex index(Map<Lang, PassageIndex> all, Lang lang) {
        return requireNonNull(all.get(lang));
    }
}
