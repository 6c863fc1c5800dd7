package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.news.Post;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A post as a visitor reads it: its text under its title, whose it is, and where it stands on the web. */
final class PostText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private PostText() {}

    /** The post that citations call so, unless a page of the owner's has the name. */
    static Optional<NewsSection.Found> of(Model model, String page) {
        return model.card().sections().news().post(page).filter(_ -> !model.card().hasPage(page));
    }

    static String markdown(NewsSection.Found found, Model model) {
        Post post = found.post();
        StringBuilder text = new StringBuilder("# ").append(escaped(post.title())).append("\n\n");
        List<String> facts = new ArrayList<>();
        post.at().ifPresent(at -> facts.add(format(at, model, TIME)));
        if (!post.author().isEmpty()) {
            facts.add(escaped(post.author()));
        }
        facts.add(found.source().label().in(model.lang()));
        text.append(Phrases.of(model.lang()).listed(facts)).append("\n\n");
        post.address().ifPresent(address -> text.append(address).append("\n\n"));
        return text.append(post.markdown()).toString();
    }

    /** The day in the visitor's time zone. */
    static String day(Instant at, Model model) {
        return format(at, model, DAY);
    }

    private static String format(Instant at, Model model, DateTimeFormatter formatter) {
        return formatter.format(at.atZone(model.zone()));
    }

    static Optional<Link> link(Post post) {
        return post.address()
                .map(address -> new Link(post.page(), Localized.same(post.title()), address));
    }

    /** What a letter does on a post beside what it does on any page; empty where it does nothing else. */
    static Optional<Step> typed(Model model, Post post, String letter, Screen from) {
        return switch (letter) {
            case "a" -> Optional.of(asked(model, post));
            case "c" ->
                    Optional.of(
                            link(post)
                                    .map(link -> Way.of(link).copied(model))
                                    .orElseGet(() -> Step.of(model)));
            case "q" ->
                    Optional.of(
                            Step.of(
                                    link(post)
                                            .map(link -> model.with(new Qr(link, from)))
                                            .orElse(model)));
            default -> Optional.empty();
        };
    }

    /** Goes to the conversation, which is about the post from here on. */
    private static Step asked(Model model, Post post) {
        return Step.of(model.withAbout(post.page()).with(Chat.FOLLOWING));
    }

    /** Marks of Markdown in a text of one line are letters. */
    private static String escaped(String line) {
        return line.replaceAll("[*`<]", "\\\\$0");
    }
}
