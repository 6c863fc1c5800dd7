package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The conversation or a page with words marked in it.
 *
 * @param under what is looked through, scrolled to the place that is shown
 * @param words what is looked for
 * @param typing whether the words are still typed, so that letters are no keys
 * @param current which of the places is told apart, 0 first
 * @param back the screen as it was before
 * @param found where the words stand, as far as it was looked for
 */
public record Find(
        Screen under, String words, boolean typing, int current, Screen back, Optional<Found> found)
        implements Screen {
    private static final int LONGEST = 200;

    /** Nothing was looked for yet. */
    Find(Screen under, String words, boolean typing, int current, Screen back) {
        this(under, words, typing, current, back, Optional.empty());
    }

    /**
     * The places of words in a text, which are looked for once and not for each key.
     *
     * @param text what was looked through, a page or a conversation
     * @param total its lines
     */
    record Found(Object text, int columns, Lang lang, int total, List<TextSearch.Hit> hits) {
        /** Whether the text, the same one and not only an equal one, is laid out as it was. */
        @SuppressWarnings("ReferenceEquality")
        private boolean fits(Sheet sheet) {
            return text == sheet.text()
                    && columns == sheet.columns()
                    && lang == sheet.lang()
                    && total == sheet.pager().total();
        }
    }

    /** Asks for the words. */
    static Find begun(Screen screen) {
        return new Find(screen, "", true, 0, screen);
    }

    /** Looks for words in the conversation; what is not found is told where the visitor is. */
    static Model conversation(Model model, String words) {
        Chat chat = model.screen() instanceof Chat open ? open : Chat.FOLLOWING;
        Find find = new Find(chat, Width.clip(words, LONGEST), false, 0, model.screen());
        return find.looked(model.with(model.composer().emptied()), model);
    }

    @Override
    public Step press(Model model, Key key) {
        if (typing) {
            return Step.of(edited(model, key));
        }
        if (Pager.leaves(key)) {
            return Step.of(model.with(back));
        }
        if (key == Key.ENTER || key == Key.DOWN || key == Key.UP) {
            return Step.of(moved(model, key == Key.UP ? -1 : 1));
        }
        return Step.of(scrolled(model, sheet(model).pager().by(key)));
    }

    @Override
    public Step typed(Model model, String text) {
        if (typing) {
            boolean fits = words.length() + text.length() <= LONGEST;
            return Step.of(fits ? model.with(saying(words + text)) : model);
        }
        return switch (text) {
            case "n", "j" -> Step.of(moved(model, 1));
            case "N", "p", "k" -> Step.of(moved(model, -1));
            case "/" -> Step.of(model.with(saying("")));
            case "q" -> Step.of(model.with(back));
            default -> Step.of(model);
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        Sheet sheet = sheet(model);
        List<TextSearch.Hit> hits = typing ? List.of() : hits(sheet);
        int at = Math.clamp(current, 0, Math.max(0, hits.size() - 1));
        Pager pager = sheet.pager();
        List<Line> top = new ArrayList<>(title(this, model, layout));
        for (int i = pager.top(); i < Math.min(pager.total(), pager.top() + pager.room()); i++) {
            top.add(TextSearch.marked(sheet.lines().apply(i), i, hits, at));
        }
        String label = phrases.findLabel() + " ";
        int room = layout.text() - Width.of(label) - 1;
        String count = typing ? "" : phrases.places(hits.isEmpty() ? 0 : at + 1, hits.size());
        String shown = tail(words, room - (count.isEmpty() ? 0 : Width.of(count) + 2));
        Line line = Line.of(Span.of(Paint.PROMPT, Tone.ACCENT), Paint.muted(label), Span.of(shown));
        List<Line> bottom = new ArrayList<>();
        bottom.add(Paint.ruled(layout));
        bottom.add(Paint.ends(line, Line.of(Paint.accent(count)), layout.page()));
        List<Line> footer = Footer.of(model, layout, hints(model, typing, hits.size()));
        bottom.addAll(footer);
        int caretRow = layout.rows() - footer.size() - 1;
        return new View(Page.fill(top, bottom, layout.rows()), line.width(), caretRow, typing);
    }

    @Override
    public List<String> lines(Model model) {
        return under.lines(model);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return under.menu(model);
    }

    @Override
    public boolean takesText() {
        return typing;
    }

    /** The same after the window, the language or the conversation has changed. */
    @Override
    public Find fitted(Model model) {
        Screen fitted = under.fitted(model);
        return fitted.equals(under) ? this : new Find(fitted, words, typing, current, back, found);
    }

    Model scrolled(Model model, int by) {
        return by == 0 ? model : model.with(at(sheet(model).pager().moved(by).top(), model));
    }

    private Model edited(Model model, Key key) {
        if (key == Key.ESCAPE) {
            return model.with(back);
        }
        if (key == Key.ENTER) {
            return words.isBlank() ? model.with(back) : looked(model, model);
        }
        if (key == Key.BACKSPACE) {
            return model.with(words.isEmpty() ? back : saying(withoutLast(words)));
        }
        return key == Key.DELETE_TO_START ? model.with(saying("")) : model;
    }

    /** The first place from the top of what is in sight, else the last one. */
    private Model looked(Model found, Model otherwise) {
        Find looking = new Find(under, words.strip(), false, 0, back);
        Sheet sheet = looking.sheet(found);
        List<TextSearch.Hit> hits = looking.hits(sheet);
        if (hits.isEmpty()) {
            String shown = Width.clip(words.strip(), 20);
            return otherwise.with(Notice.of(phrases -> phrases.notFound(shown)));
        }
        int first = 0;
        while (first < hits.size() - 1 && hits.get(first).line() < sheet.pager().top()) {
            first++;
        }
        return looking.shown(found, sheet, hits, first);
    }

    private Model moved(Model model, int by) {
        Sheet sheet = sheet(model);
        List<TextSearch.Hit> hits = hits(sheet);
        return hits.isEmpty()
                ? model
                : shown(model, sheet, hits, Math.floorMod(current + by, hits.size()));
    }

    /** A place, scrolled to where it is not in sight. */
    private Model shown(Model model, Sheet sheet, List<TextSearch.Hit> hits, int which) {
        Pager pager = sheet.pager();
        int line = hits.get(which).line();
        boolean inSight = line >= pager.top() && line < pager.top() + pager.room();
        int top = inSight ? pager.top() : line - pager.room() / 3;
        Find there = at(new Pager(Math.max(0, top), pager.total(), pager.room()).top(), model);
        Found kept = new Found(sheet.text(), sheet.columns(), sheet.lang(), pager.total(), hits);
        return model.with(new Find(there.under, words, false, which, back, Optional.of(kept)));
    }

    private Find at(int line, Model model) {
        Screen there = under instanceof Reader reader ? reader.at(line) : scroll(model).to(line);
        return new Find(there, words, typing, current, back, found);
    }

    private Find saying(String next) {
        return new Find(under, next, true, 0, back);
    }

    private List<TextSearch.Hit> hits(Sheet sheet) {
        return found.filter(kept -> kept.fits(sheet))
                .map(Found::hits)
                .orElseGet(() -> TextSearch.hits(sheet.pager().total(), sheet.lines(), words));
    }

    private Sheet sheet(Model model) {
        int columns = model.layout().text();
        if (under instanceof Reader reader) {
            Pager pager = new Pager(reader.topLine(), reader.text().size(), room(model));
            return new Sheet(pager, reader::line, reader.text(), columns, model.lang());
        }
        TranscriptWindow scroll = scroll(model);
        Pager pager = new Pager(scroll.top(), scroll.total(), scroll.room());
        return new Sheet(pager, scroll::line, model.transcript(), columns, model.lang());
    }

    private TranscriptWindow scroll(Model model) {
        Chat chat = under instanceof Chat open ? open : Chat.FOLLOWING;
        return TranscriptWindow.of(chat, model, model.layout(), room(model));
    }

    private int room(Model model) {
        Layout layout = model.layout();
        int others = title(this, model, layout).size() + 2 + Footer.rows(model, layout);
        return Math.max(2, layout.rows() - others);
    }

    private static List<Line> title(Find find, Model model, Layout layout) {
        return find.under instanceof Reader reader
                ? reader.title(model, layout)
                : Page.title(model, layout, Phrases.of(model.lang()).assistantTitle());
    }

    /** The end of the words, where the caret is. */
    private static String tail(String words, int columns) {
        String rest = words;
        while (Width.of(rest) > Math.max(1, columns)) {
            rest = rest.substring(rest.offsetByCodePoints(0, 1));
        }
        return rest;
    }

    private static String withoutLast(String words) {
        Clusters clusters = new Clusters(words);
        int start = 0;
        while (clusters.next()) {
            start = clusters.start();
        }
        return words.substring(0, start);
    }

    /** What is looked through, as lines. */
    private record Sheet(
            Pager pager, IntFunction<Line> lines, Object text, int columns, Lang lang) {}

    private static List<Hint> hints(Model model, boolean typing, int places) {
        if (typing) {
            return new KeyHints(model)
                    .add(Action.LOOK)
                    .add(model.isAnswering() ? Action.STOP : Action.BACK)
                    .all();
        }
        return KeyHints.back(model)
                .addIf(places > 1, Action.NEXT)
                .addIf(places > 1, Action.PREVIOUS)
                .all();
    }
}
