package ink.dong4j.card.reading;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.news.News;
import ink.dong4j.card.text.Safe;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code feeds = [ { id = …, label = …, url = …, lang = … } ]} and {@code github { user = … }}. */
final class NewsReader {
    private static final int MOST_FEEDS = 8;
    private static final int LONGEST_ID = 20;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_USER = 39;

    private NewsReader() {}

    static NewsSection read(Settings card) {
        return new NewsSection(feeds(card), gitHub(card), News.NONE);
    }

    private static List<FeedSource> feeds(Settings card) {
        List<Settings> sections = card.sections("feeds");
        if (sections.size() > MOST_FEEDS) {
            card.problem(
                    "feeds",
                    "has %d feeds; %d are the most".formatted(sections.size(), MOST_FEEDS));
        }
        Set<String> ids = new HashSet<>();
        List<FeedSource> feeds = new ArrayList<>();
        for (Settings section : sections) {
            String id = section.text("id", LONGEST_ID);
            if (!id.matches("[a-z0-9-]*")) {
                section.problem("id", "must be of the letters a to z, digits and hyphens");
            } else if (!id.isEmpty() && !ids.add(id)) {
                section.problem("id", "is \"%s\", as that of an earlier feed is".formatted(id));
            }
            Localized label = new Texts(section).line("label", LONGEST_LABEL);
            Lang lang =
                    section.value(
                            "lang",
                            "en or zh, the language of its posts",
                            NewsReader::lang,
                            Lang.EN);
            address(section).ifPresent(url -> feeds.add(new FeedSource(id, label, url, lang)));
        }
        return feeds;
    }

    private static Optional<Lang> lang(String text) {
        return switch (text) {
            case "en" -> Optional.of(Lang.EN);
            case "zh" -> Optional.of(Lang.ZH);
            default -> Optional.empty();
        };
    }

    private static Optional<URI> address(Settings feed) {
        String text = feed.text("url", LONGEST_ADDRESS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && Safe.line(text, LONGEST_ADDRESS).equals(text)) {
                return Optional.of(url);
            }
        } catch (URISyntaxException _) {
            // It is reported below, as any other text that is no such address.
        }
        feed.problem("url", "must be an address such as https://blog.example.org/feed.xml");
        return Optional.empty();
    }

    private static Optional<String> gitHub(Settings card) {
        if (!card.has("github")) {
            return Optional.empty();
        }
        Settings section = card.section("github");
        String user = section.text("user", LONGEST_USER);
        if (!user.matches("[A-Za-z0-9-]*")) {
            section.problem("user", "must be the name of an account on GitHub, without @");
        }
        return Optional.of(user).filter(name -> !name.isEmpty());
    }
}
