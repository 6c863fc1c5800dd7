package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.server.assistant.pages.PassageIndex.Hit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of a card's feeds, beside its pages: whatever they say, they are not the owner's answers.
 * Immutable, thread-safe.
 */
final class PostPages {
    private final NewsSection news;
    private final Map<Lang, PassageIndex> indexes = new EnumMap<>(Lang.class);

    PostPages(Card card) {
        news = card.sections().news();
        for (Lang lang : Lang.values()) {
            List<Passage> passages =
                    in(lang).stream().flatMap(post -> Passage.of(post).stream()).toList();
            if (!passages.isEmpty()) {
                indexes.put(lang, new PassageIndex(lang, passages, ""));
            }
        }
    }

    /** Those of a language; where there is none in it, those of the other one. */
    private List<Post> in(Lang lang) {
        List<NewsSection.Found> all = news.posts();
        List<NewsSection.Found> own =
                all.stream().filter(found -> found.source().lang() == lang).toList();
        return (own.isEmpty() ? all : own).stream().map(NewsSection.Found::post).toList();
    }

    /** The best passages of all posts, the best first. */
    List<Hit> search(String words, Lang lang) {
        return Optional.ofNullable(indexes.get(lang))
                .map(index -> index.search(words))
                .orElse(List.of());
    }

    /** The newest posts: day, title and name, one a line. */
    List<Excerpt> titles(int most) {
        return news.posts().stream()
                .map(NewsSection.Found::post)
                .sorted(Comparator.comparing(PostPages::order).reversed())
                .limit(most)
                .map(post -> new Excerpt(post.page(), title(post)))
                .toList();
    }

    private static String title(Post post) {
        String title = CardPages.withoutMarks(post.title());
        return "- %s%s [%s]".formatted(day(post), title, post.page());
    }

    private static Instant order(Post post) {
        return post.at().orElse(Instant.EPOCH);
    }

    private static String day(Post post) {
        return post.at().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate() + " ").orElse("");
    }

    /** Empty where nothing is named, as by most questions. */
    Optional<Post> named(String page) {
        return page.isEmpty() ? Optional.empty() : news.post(page).map(NewsSection.Found::post);
    }

    /** What a post says on a question; where its words do not meet any of it, its begin. */
    static List<Hit> within(Post post, String words, Lang lang) {
        List<Passage> passages = Passage.of(post);
        if (passages.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new PassageIndex(lang, passages, "").search(words);
        return hits.isEmpty() ? List.of(new Hit(passages.getFirst(), 0, 0, false, 0)) : hits;
    }
}
