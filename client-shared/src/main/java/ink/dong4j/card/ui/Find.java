package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
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
record Find(
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
    record Found(Object text, int columns, Lang lang, int total, List<Search.Hit> hits) {
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
        Find find = new Find(chat, Paint.clip(words, LONGEST), false, 0, model.screen());
        return find.looked(model.with(model.composer().emptied()), model);
    }

    static Step press(Find find, Model model, Key key) {
        if (find.typing) {
            return Step.of(find.edited(model, key));
        }
        if (Keys.leaves(key)) {
            return Step.of(model.with(find.back));
        }
        if (key == Key.ENTER || key == Key.DOWN || key == Key.UP) {
            return Step.of(find.moved(model, key == Key.UP ? -1 : 1));
        }
        return Step.of(find.scrolled(model, find.sheet(model).pager().by(key)));
    }

    static Step typed(Find find, Model model, String text) {
        if (find.typing) {
            boolean fits = find.words.length() + text.length() <= LONGEST;
            return Step.of(fits ? model.with(find.saying(find.words + text)) : model);
        }
        return switch (text) {
            case "n", "j" -> Step.of(find.moved(model, 1));
            case "N", "p", "k" -> Step.of(find.moved(model, -1));
            case "/" -> Step.of(model.with(find.saying("")));
            case "q" -> Step.of(model.with(find.back));
            default -> Step.of(model);
        };
    }

    static View view(Find find, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        Sheet sheet = find.sheet(model);
        List<Search.Hit> hits = find.typing ? List.of() : find.hits(sheet);
        int current = Math.clamp(find.current, 0, Math.max(0, hits.size() - 1));
        Pager pager = sheet.pager();
        List<Line> top = new ArrayList<>(title(find, model, layout));
        for (int i = pager.top(); i < Math.min(pager.total(), pager.top() + pager.room()); i++) {
            top.add(Search.marked(sheet.lines().apply(i), i, hits, current));
        }
        String label = phrases.findLabel() + " ";
        int room = layout.text() - Width.of(label) - 1;
        String count =
                find.typing ? "" : phrases.places(hits.isEmpty() ? 0 : current + 1, hits.size());
        String shown = tail(find.words, room - (count.isEmpty() ? 0 : Width.of(count) + 2));
        Line line = Line.of(Span.of(Paint.PROMPT, Tone.ACCENT), Paint.muted(label), Span.of(shown));
        List<Line> bottom = new ArrayList<>();
        bottom.add(Paint.ruled(layout));
        bottom.add(Paint.ends(line, Line.of(Paint.accent(count)), layout.page()));
        List<Line> footer = Footer.of(model, layout, Keys.find(model, find.typing, hits.size()));
        bottom.addAll(footer);
        int caretRow = layout.rows() - footer.size() - 1;
        return new View(Page.fill(top, bottom, layout.rows()), line.width(), caretRow, find.typing);
    }

    boolean isLaidFor(Model model) {
        return !(under instanceof Reader reader) || reader.isLaidFor(model);
    }

    /** The same after the window, the language or the conversation has changed. */
    Find laidFor(Model model) {
        return under instanceof Reader reader
                ? new Find(reader.laidFor(model), words, typing, current, back, found)
                : this;
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
        List<Search.Hit> hits = looking.hits(sheet);
        if (hits.isEmpty()) {
            String shown = Paint.clip(words.strip(), 20);
            return otherwise.with(new Notice.NotFound(shown));
        }
        int first = 0;
        while (first < hits.size() - 1 && hits.get(first).line() < sheet.pager().top()) {
            first++;
        }
        return looking.shown(found, sheet, hits, first);
    }

    private Model moved(Model model, int by) {
        Sheet sheet = sheet(model);
        List<Search.Hit> hits = hits(sheet);
        return hits.isEmpty()
                ? model
                : shown(model, sheet, hits, Math.floorMod(current + by, hits.size()));
    }

    /** A place, scrolled to where it is not in sight. */
    private Model shown(Model model, Sheet sheet, List<Search.Hit> hits, int which) {
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

    private List<Search.Hit> hits(Sheet sheet) {
        return found.filter(kept -> kept.fits(sheet))
                .map(Found::hits)
                .orElseGet(() -> Search.hits(sheet.pager().total(), sheet.lines(), words));
    }

    private Sheet sheet(Model model) {
        int columns = Layout.of(model).text();
        if (under instanceof Reader reader) {
            Pager pager = new Pager(reader.topLine(), reader.text().size(), room(model));
            return new Sheet(pager, reader::line, reader.text(), columns, model.lang());
        }
        Scroll scroll = scroll(model);
        Pager pager = new Pager(scroll.top(), scroll.total(), scroll.room());
        return new Sheet(pager, scroll::line, model.transcript(), columns, model.lang());
    }

    private Scroll scroll(Model model) {
        Chat chat = under instanceof Chat open ? open : Chat.FOLLOWING;
        return Scroll.of(chat, model, Layout.of(model), room(model));
    }

    private int room(Model model) {
        Layout layout = Layout.of(model);
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
}
