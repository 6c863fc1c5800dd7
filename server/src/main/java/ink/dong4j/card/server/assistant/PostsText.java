package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.model.Tokens;
import ink.dong4j.card.server.assistant.pages.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model is told of the posts of the card's feeds, behind the owner's pages: the newest titles, which
 * stay the same from question to question, then what fits the question, or the post that it is about.
 *
 * @param text empty where there is no room for anything
 * @param pages the names of the posts that it shows
 */
record PostsText(String text, Set<String> pages) {
    private static final PostsText NONE = new PostsText("", Set.of());

    /** Less of a post than this tells nothing. */
    private static final int FEWEST_TOKENS = 100;

    private static final String CUT = "\n…\n</page>";

    PostsText {
        pages = Set.copyOf(pages);
    }

    /**
     * For a question about no post.
     *
     * @param excerpts what fits it, the best first
     * @param mostTokens that there is room for
     */
    static PostsText found(
            Lang lang, List<Excerpt> titles, List<Excerpt> excerpts, int mostTokens) {
        PostsText newest = newest(lang, titles);
        int left = mostTokens - Tokens.in(newest.text());
        return left < 0 ? NONE : newest.then(fitting(foundHeading(lang), excerpts, left));
    }

    /**
     * For a question about a post, which counts more than the titles of others.
     *
     * @param mostTokens that there is room for
     */
    static PostsText asked(Lang lang, Excerpt post, List<Excerpt> titles, int mostTokens) {
        PostsText told = fitting(askedHeading(lang), List.of(post), mostTokens);
        PostsText newest = newest(lang, titles);
        int all = Tokens.in(newest.text()) + Tokens.in(told.text());
        return all <= mostTokens ? newest.then(told) : told;
    }

    /** How much room a post needs that is asked about. */
    static int tokens(Lang lang, Excerpt asked) {
        return Tokens.in(block(askedHeading(lang), List.of())) + Tokens.in(asked.text());
    }

    private PostsText then(PostsText next) {
        Set<String> all = new TreeSet<>(pages);
        all.addAll(next.pages());
        return new PostsText(text + next.text(), all);
    }

    /** The excerpts as far as there is room for them. */
    private static PostsText fitting(String heading, List<Excerpt> excerpts, int mostTokens) {
        int left = mostTokens - Tokens.in(block(heading, List.of()));
        List<String> shown = new ArrayList<>();
        Set<String> pages = new TreeSet<>();
        for (Excerpt excerpt : excerpts) {
            if (Tokens.in(excerpt.text()) > left && left < FEWEST_TOKENS) {
                continue;
            }
            String fitting = cut(excerpt.text(), left);
            // Each stands on a line of its own.
            left -= Tokens.in(fitting) + 1;
            pages.add(excerpt.page());
            shown.add(fitting);
        }
        return shown.isEmpty() ? NONE : new PostsText(block(heading, shown), pages);
    }

    /** As much of the begin of a text as there is room for. */
    private static String cut(String text, int mostTokens) {
        if (Tokens.in(text) <= mostTokens) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (Tokens.in(text.substring(0, middle) + CUT) <= mostTokens) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        int whole = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
        return text.substring(0, whole) + CUT;
    }

    private static PostsText newest(Lang lang, List<Excerpt> titles) {
        String heading =
                switch (lang) {
                    case EN ->
                            "Newest posts of the feeds that this card shows. Others may have written"
                                    + " them; cite them as pages:";
                    case ZH -> "名片所订阅的最新文章，可能是别人写的，像页面一样引用：";
                };
        return new PostsText(
                block(heading, titles.stream().map(Excerpt::text).toList()),
                new TreeSet<>(titles.stream().map(Excerpt::page).toList()));
    }

    private static String askedHeading(Lang lang) {
        return switch (lang) {
            case EN -> "The visitor is reading this post, and asks about it:";
            case ZH -> "访客正在读这篇文章，问题是关于它的：";
        };
    }

    private static String foundHeading(Lang lang) {
        return switch (lang) {
            case EN -> "Parts of posts that may fit the question:";
            case ZH -> "文章里可能与问题有关的部分：";
        };
    }

    private static String block(String heading, List<String> lines) {
        return "\n\n%s\n%s\n%s\n%s"
                .formatted(
                        heading, SystemPrompt.OPEN, String.join("\n", lines), SystemPrompt.CLOSE);
    }
}
