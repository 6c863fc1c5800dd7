package ink.dong4j.card.screen;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The posts of the card's feeds to choose from.
 *
 * @param back the screen that this one was opened from
 */
public record Posts(int selected, Screen back) implements ListScreen {
    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "?" -> Step.of(model.with(new Help(0, this)));
            case "a", "c", "q" ->
                    marked(model)
                            .flatMap(found -> PostText.typed(model, found.post(), text, this))
                            .orElseGet(() -> Step.of(model));
            default -> moved(model, pager(model).by(text));
        };
    }

    @Override
    public List<String> lines(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> lines = new ArrayList<>(printed(model));
        if (count(model) > 0) {
            lines.add(phrases.postsHint(Command.POSTS.word()));
        }
        return List.copyOf(lines);
    }

    @Override
    public List<String> printed(Model model) {
        List<String> lines = new ArrayList<>(remarks(model));
        int number = 0;
        for (NewsSection.Found found : posts(model)) {
            number++;
            String facts = facts(found, model);
            String behind = facts.isEmpty() ? "" : " (" + facts + ")";
            lines.add(number + " " + found.post().title() + behind);
        }
        return List.copyOf(lines);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.POSTS));
    }

    @Override
    public String title(Phrases phrases) {
        return phrases.menuPosts().key();
    }

    @Override
    public KeyHints hints(Model model) {
        boolean any = !posts(model).isEmpty();
        return KeyHints.back(model)
                .addIf(any, Action.OPEN)
                .addIf(any, Action.COPY)
                .addIf(any, Action.CODE)
                .addIf(any, Action.ASK_ABOUT)
                .addIf(any, Action.MOVE);
    }

    @Override
    public int count(Model model) {
        return posts(model).size();
    }

    @Override
    public List<Line> above(Model model, Layout layout) {
        List<Line> lines = new ArrayList<>();
        remarks(model)
                .forEach(text -> lines.addAll(Paint.paragraph(text, layout.text(), Tone.MUTED)));
        if (!lines.isEmpty() && !layout.isLow()) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        List<List<Line>> entries = new ArrayList<>();
        for (NewsSection.Found found : posts(model)) {
            boolean marked = entries.size() == selected;
            String title = Width.clip(found.post().title(), layout.text());
            List<Line> lines = new ArrayList<>();
            lines.add(
                    marked
                            ? Line.of(Paint.accent(Paint.PROMPT), Paint.accent(title))
                            : Line.of(Span.of(Paint.NO_MARKER + title)));
            String facts = facts(found, model);
            if (!facts.isEmpty() && !layout.isLow()) {
                Span shown = Paint.muted(Width.clip(facts, layout.text()));
                lines.add(Line.of(Span.of(Paint.NO_MARKER), shown));
            }
            entries.add(lines);
        }
        return entries;
    }

    /** Opens the marked post for reading. */
    @Override
    public Model opened(Model model) {
        return marked(model)
                .map(found -> model.with(Reader.of(found.post().page(), model, this)))
                .orElse(model);
    }

    @Override
    public Posts at(int index) {
        return new Posts(index, back);
    }

    private Optional<NewsSection.Found> marked(Model model) {
        return posts(model).stream().skip(selected).findFirst();
    }

    static List<NewsSection.Found> posts(Model model) {
        return model.card().sections().news().posts();
    }

    /** When a post was written, and of which feed it is where there are several. */
    private static String facts(NewsSection.Found found, Model model) {
        List<String> facts = new ArrayList<>();
        found.post().at().ifPresent(at -> facts.add(PostText.day(at, model)));
        if (model.card().sections().news().feeds().size() > 1) {
            facts.add(found.source().label().in(model.lang()));
        }
        return Phrases.of(model.lang()).listed(facts);
    }

    /** What there is to say about feeds that could not be fetched. */
    private static List<String> remarks(Model model) {
        NewsSection news = model.card().sections().news();
        List<String> remarks = new ArrayList<>();
        for (FeedSource source : news.feeds()) {
            Freshness freshness = news.latest().feed(source.id()).freshness();
            String name = news.feeds().size() > 1 ? source.label().in(model.lang()) : "";
            freshness.remark(name, Phrases.of(model.lang())).ifPresent(remarks::add);
        }
        return remarks;
    }
}
