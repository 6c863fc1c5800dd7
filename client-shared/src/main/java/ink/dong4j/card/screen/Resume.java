package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.ResumeDocument;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.listing.Article;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The owner's resume: first how to take it along, then its text.
 *
 * @param back the screen that this one was opened from
 */
public record Resume(Article article, Screen back) implements ArticleScreen {
    static Resume of(Model model, Screen back) {
        return new Resume(Article.of(text(model), model), back);
    }

    private static String text(Model model) {
        return model.card()
                .sections()
                .resume()
                .map(resume -> ways(resume, model) + resume.text().in(model.lang()))
                .orElse("");
    }

    /** A list in Markdown. */
    private static String ways(ResumeDocument resume, Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> ways = new ArrayList<>();
        if (resume.pdf().isPresent()) {
            String host = model.card().host();
            ways.add("- " + phrases.resumeAsPdf("scp " + host + ":resume.pdf ."));
            ways.add("- " + phrases.orBy("ssh " + host + " resume.pdf > resume.pdf"));
        }
        resume.url().ifPresent(url -> ways.add("- " + phrases.resumeOnTheWeb(url.toString())));
        return ways.isEmpty() ? "" : String.join("\n", ways) + "\n\n";
    }

    @Override
    public Resume with(Article other) {
        return new Resume(other, back);
    }

    @Override
    public String markdown(Model model) {
        return text(model);
    }

    @Override
    public MenuItem item() {
        return CardScreens.RESUME;
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(link(model).<Screen>map(this::code).orElse(back)));
            case "c" ->
                    link(model)
                            .map(link -> Way.of(link).copied(model))
                            .orElseGet(() -> Step.of(model));
            default -> ArticleScreen.super.typed(model, text);
        };
    }

    private Qr code(Link link) {
        return new Qr(link, this);
    }

    @Override
    public KeyHints hints(Model model) {
        KeyHints hints = KeyHints.back(model);
        return link(model).isPresent() ? hints.add(Action.COPY, Action.CODE) : hints;
    }

    private Optional<Link> link(Model model) {
        String title = title(model);
        return model.card()
                .sections()
                .resume()
                .flatMap(ResumeDocument::url)
                .map(url -> new Link(ResumeDocument.PAGE, Localized.same(title), url));
    }
}
