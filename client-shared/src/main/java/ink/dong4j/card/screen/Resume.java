package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.ResumeDocument;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
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
public record Resume(Article article, Screen back) implements Screen {
    static Resume of(Model model, Screen back) {
        return new Resume(Article.of(markdown(model), model), back);
    }

    private static String markdown(Model model) {
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
    public Step press(Model model, Key key) {
        return Step.of(
                model.with(
                        Pager.leaves(key)
                                ? back
                                : new Resume(article.press(model, title(model), key), back)));
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(link(model).<Screen>map(this::code).orElse(back)));
            case "c" ->
                    link(model)
                            .map(link -> Way.of(link).copied(model))
                            .orElseGet(() -> Step.of(model));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default ->
                    Step.of(model.with(new Resume(article.typed(model, title(model), text), back)));
        };
    }

    private Qr code(Link link) {
        return new Qr(link, this);
    }

    @Override
    public View view(Model model, Layout layout) {
        KeyHints hints = KeyHints.back(model);
        if (link(model).isPresent()) {
            hints = hints.add(Action.COPY, Action.CODE);
        }
        boolean scrolls = article.scrolls(model, title(model));
        return article.view(model, layout, title(model), hints.addIf(scrolls, Action.SCROLL));
    }

    @Override
    public List<String> lines(Model model) {
        return Plain.lines(markdown(model));
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.RESUME));
    }

    @Override
    public Screen fitted(Model model) {
        return new Resume(article.fitted(markdown(model), model), back);
    }

    private static Optional<Link> link(Model model) {
        String title = title(model);
        return model.card()
                .sections()
                .resume()
                .flatMap(ResumeDocument::url)
                .map(url -> new Link(ResumeDocument.PAGE, Localized.same(title), url));
    }

    private static String title(Model model) {
        return CardScreens.RESUME.hint(Phrases.of(model.lang())).key();
    }
}
