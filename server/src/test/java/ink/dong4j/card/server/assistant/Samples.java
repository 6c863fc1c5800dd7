package ink.dong4j.card.server.assistant;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.talk.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A card, configurations and questions for the tests of this room. */
public final class Samples {
    static final String KEY = "sk-canary-7d1f";

    /** A breaker that no test opens by chance. */
    private static final BreakerConfig NEVER = new BreakerConfig(1000, 100, Duration.ofSeconds(30));

    /** Never empty. */
    static final Purse PURSE = _ -> new Advance.Granted(_ -> {});

    private Samples() {}

    public static Card card() {
        return new Card(
                "dong4j",
                new Localized("Software Engineer", "软件工程师"),
                Localized.same("iHome"),
                new Localized(
                        "I am looking for new opportunities, and my inbox is open: a question or a"
                                + " hello is welcome, and I try to answer.",
                        "我在寻找新的机会，邮箱随时打开：欢迎提问或打个招呼，我会尽量回复。"),
                new Localized(
                        "dong4j is a software engineer at iHome. He writes Java and Node.js and"
                                + " keeps a blog.",
                        "dong4j 是 iHome 的软件工程师，写 Java 和 Node.js，也写博客。"),
                "card.dong4j.ink",
                List.of(
                        link("github", "GitHub", "GitHub", "https://github.com/dong4j"),
                        link("blog", "Blog", "博客", "https://blog.dong4j.site"),
                        link("resume", "Resume", "简历", "https://resume.dong4j.site"),
                        link("home", "Home", "主页", "https://home.dong4j.site"),
                        link("email", "Email", "邮箱", "mailto:dong4j@gmail.com")),
                documents());
    }

    private static Link link(String id, String en, String zh, String address) {
        return new Link(id, new Localized(en, zh), URI.create(address));
    }

    /** The pages of the sample card. */
    private static List<OwnerPage> documents() {
        List<OwnerPage> documents = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            Path folder =
                    Path.of(
                            "..",
                            "deploy",
                            "card",
                            "documents",
                            lang.name().toLowerCase(Locale.ROOT));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    documents.add(document(file, lang));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    private static OwnerPage document(Path file, Lang lang) throws IOException {
        String markdown = Files.readString(file);
        String title = markdown.lines().findFirst().orElseThrow().substring("# ".length());
        String name = file.getFileName().toString();
        return new OwnerPage(name.substring(0, name.indexOf('.')), lang, title, markdown);
    }

    public static AssistantConfig alone() {
        return config(
                Optional.empty(), NEVER, List.of(model("hybrid-model", Duration.ofSeconds(20))));
    }

    public static AssistantConfig at(URI baseUrl) {
        return at(baseUrl, Duration.ofSeconds(20));
    }

    /**
     * With one model.
     *
     * @param patience before the first token and between tokens
     */
    public static AssistantConfig at(URI baseUrl, Duration patience) {
        return config(
                Optional.of(new GatewayConfig(baseUrl, new Secret(KEY))),
                NEVER,
                List.of(model("hybrid-model", patience)));
    }

    /** With models of one's own, and a breaker. */
    public static AssistantConfig at(URI baseUrl, BreakerConfig breaker, ModelConfig... models) {
        return config(
                Optional.of(new GatewayConfig(baseUrl, new Secret(KEY))), breaker, List.of(models));
    }

    /**
     * A model that answers in two minutes.
     *
     * @param patience before the first token and between tokens
     */
    public static ModelConfig model(String name, Duration patience) {
        return new ModelConfig(name, name, patience, patience, Duration.ofMinutes(2), 800);
    }

    private static AssistantConfig config(
            Optional<GatewayConfig> gateway, BreakerConfig breaker, List<ModelConfig> models) {
        return new AssistantConfig(gateway, models, breaker, true, PagesConfig.DEFAULT, 2000, 8000);
    }

    public static Question question(String words) {
        return new Question(words, List.of(), Lang.EN);
    }
}
