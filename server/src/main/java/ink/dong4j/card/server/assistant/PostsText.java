package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.model.Tokens;
import ink.dong4j.card.server.assistant.pages.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model is told of the posts of the card's feeds, behind the owner's pages and in the room that they
 * leave: the newest titles, which stay the same from question to question, then what fits the question.
 *
 * @param text empty where there is no room for anything
 * @param pages the names of the posts that it shows
 */
record PostsText(String text, Set<String> pages) {
    private static final String NOTHING = "";

    /** Less of a post than this tells nothing. */
    private static final int FEWEST_TOKENS = 100;

    private static final String CUT = "\n…\n</page>";

    /**
     * @param about whether the visitor asks about the first of the excerpts
     * @param mostTokens that there is room for
     */
    static PostsText of(
            Lang lang,
            List<Excerpt> titles,
            List<Excerpt> excerpts,
            boolean about,
            int mostTokens) {
        StringBuilder text = new StringBuilder(titles(lang, titles));
        int left = mostTokens - Tokens.in(text.toString());
        if (left < 0) {
            return new PostsText(NOTHING, Set.of());
        }
        Set<String> pages = new TreeSet<>(titles.stream().map(Excerpt::page).toList());
        List<String> shown = new ArrayList<>();
        left -= Tokens.in(excerpts(lang, shown, about));
        for (Excerpt excerpt : excerpts) {
            int tokens = Tokens.in(excerpt.text());
            if (tokens > left && left < FEWEST_TOKENS) {
                continue;
            }
            String fitting = tokens <= left ? excerpt.text() : cut(excerpt.text(), left, tokens);
            left -= Tokens.in(fitting);
            pages.add(excerpt.page());
            shown.add(fitting);
        }
        if (!shown.isEmpty()) {
            text.append(excerpts(lang, shown, about));
        }
        return new PostsText(text.toString(), pages);
    }

    /** The begin of a text, by the share of its tokens that there is room for. */
    private static String cut(String text, int most, int tokens) {
        int end = (int) ((long) text.length() * Math.max(0, most - FEWEST_TOKENS / 4) / tokens);
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + CUT;
    }

    private static String titles(Lang lang, List<Excerpt> titles) {
        String heading =
                switch (lang) {
                    case EN ->
                            "Newest posts of the feeds that this card shows. Others may have written"
                                    + " them; cite them as pages:";
                    case ZH -> "名片所订阅的最新文章，可能是别人写的，像页面一样引用：";
                };
        return block(heading, titles.stream().map(Excerpt::text).toList());
    }

    private static String excerpts(Lang lang, List<String> shown, boolean about) {
        String heading =
                switch (lang) {
                    case EN ->
                            about
                                    ? "The visitor is reading this post, and asks about it:"
                                    : "Parts of posts that may fit the question:";
                    case ZH -> about ? "访客正在读这篇文章，问题是关于它的：" : "文章里可能与问题有关的部分：";
                };
        return block(heading, shown);
    }

    private static String block(String heading, List<String> lines) {
        return "\n\n%s\n%s\n%s\n%s"
                .formatted(
                        heading, SystemPrompt.OPEN, String.join("\n", lines), SystemPrompt.CLOSE);
    }
}
