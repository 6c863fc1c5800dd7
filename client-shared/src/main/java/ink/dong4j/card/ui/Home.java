package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.ui.Menu.Mark;
import java.util.ArrayList;
import java.util.List;

/** The first screen: who the owner is, the menu, and a live prompt. */
record Home(MenuItem selected) implements Screen {
    static final Home FIRST = new Home(MenuItem.ASK);

    static Step press(Home home, Model model, Key key) {
        boolean empty = model.composer().isEmpty();
        return switch (key) {
            case UP ->
                    Step.of(
                            empty
                                    ? model.with(home.moved(-1, model.card()))
                                    : Editing.press(model, key));
            case DOWN ->
                    Step.of(
                            empty
                                    ? model.with(home.moved(1, model.card()))
                                    : Editing.press(model, key));
            case ENTER -> enter(home, model);
            case ESCAPE ->
                    Step.of(
                            Commands.isCommand(model.composer().text())
                                    ? model.with(model.composer().become(""))
                                    : model);
            case TAB,
                    BACK_TAB,
                    NEWLINE,
                    LEFT,
                    RIGHT,
                    HOME,
                    END,
                    PAGE_UP,
                    PAGE_DOWN,
                    WORD_LEFT,
                    WORD_RIGHT,
                    BACKSPACE,
                    DELETE,
                    DELETE_WORD,
                    DELETE_TO_START,
                    DELETE_TO_END,
                    DELETE_WORD_AFTER,
                    YANK,
                    THOUGHTS,
                    UNDO,
                    REDO,
                    OPEN,
                    INTERRUPT,
                    END_OF_INPUT,
                    REDRAW ->
                    Step.of(Editing.press(model, key));
        };
    }

    static View view(Home home, Model model, Layout layout) {
        return Sketch.of(home, model, layout).view();
    }

    /** Opens the item that stands in a row of the page. */
    static Step click(Home home, Model model, int row) {
        int index = row - Sketch.of(home, model, Layout.of(model)).menu();
        List<MenuItem> items = MenuItem.of(model.card());
        return Step.of(
                index >= 0 && index < items.size()
                        ? model.with(items.get(index).opened(new Home(items.get(index))))
                        : model);
    }

    static Step wheel(Home home, Model model, int lines) {
        boolean empty = model.composer().isEmpty();
        return Step.of(empty ? model.with(home.moved(Integer.signum(lines), model.card())) : model);
    }

    /**
     * The page as it is laid out.
     *
     * @param menu the row of the menu's first item, beyond the screen where a rail has the menu
     */
    private record Sketch(
            List<Line> top, List<Line> footer, Prompt prompt, int menu, int caretRow, int rows) {
        View view() {
            return new View(Page.fill(top, footer, rows), prompt.caretColumn(), caretRow, true);
        }

        static Sketch of(Home home, Model model, Layout layout) {
            return sketch(home, model, layout);
        }
    }

    private static Sketch sketch(Home home, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> footer = Footer.of(model, layout, Keys.home(home, model));
        Prompt prompt = Prompt.of(model, layout, phrases.askAnything());
        List<Line> head = layout.isWide() ? List.of() : head(model, layout);
        List<Line> menu =
                layout.isWide() ? List.of() : home.menu(model).lines(model, layout.text(), true);
        int fixed = head.size() + menu.size() + prompt.lines().size() + footer.size();
        int room = layout.rows() - fixed;
        List<Line> words = words(model, layout, Math.max(1, room - 2));
        int spare = room - words.size();

        List<Line> top = new ArrayList<>();
        blank(top, spare > 3);
        top.addAll(head);
        blank(top, spare > 2 && !head.isEmpty());
        top.addAll(words);
        if (spare > 1) {
            top.add(layout.isWide() ? Paint.ruled(layout) : Line.EMPTY);
        }
        int menuRow = menu.isEmpty() ? layout.rows() : top.size();
        top.addAll(menu);
        blank(top, spare > 0 && !menu.isEmpty());
        int caretRow = top.size() + prompt.caretRow();
        top.addAll(prompt.lines());
        int left = layout.rows() - top.size() - footer.size() - 1;
        List<Line> below = below(home, model, layout, left);
        blank(top, !below.isEmpty());
        top.addAll(below);
        return new Sketch(top, footer, prompt, menuRow, caretRow, layout.rows());
    }

    /** What may be asked; as soon as something is typed, what happens with it. */
    private static List<Line> below(Home home, Model model, Layout layout, int rows) {
        if (!Offers.of(model).isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.addAll(Tips.lines(model, layout, Phrases.of(model.lang()).suggested(), rows));
        boolean asks =
                !home.opensMarked(model)
                        && !Commands.isCommand(model.composer().text().strip())
                        && !model.isAnswering();
        if (asks) {
            List<Line> notice = Page.notice(model, layout);
            blank(lines, !lines.isEmpty());
            lines.addAll(notice);
        }
        return lines.size() > rows ? List.of() : lines;
    }

    /** The item that Enter opens: the one whose number stands in the prompt, else the chosen one. */
    MenuItem current(Model model) {
        return MenuItem.marked(model.composer().text(), model.card()).orElse(selected);
    }

    /** Whether Enter opens an item, and does not send what stands in the prompt. */
    boolean opensMarked(Model model) {
        String draft = model.composer().text();
        return draft.isBlank() || MenuItem.marked(draft, model.card()).isPresent();
    }

    /** The menu as it stands for the prompt. */
    Menu menu(Model model) {
        return new Menu(current(model), opensMarked(model) ? Mark.CHOSEN : Mark.NONE);
    }

    private static Step enter(Home home, Model model) {
        String draft = model.composer().text();
        if (draft.isBlank()) {
            return Step.of(model.with(home.selected.opened(home)));
        }
        return MenuItem.marked(draft, model.card())
                .map(
                        item ->
                                Step.of(
                                        model.with(model.composer().emptied())
                                                .with(item.opened(new Home(item)))))
                .orElseGet(() -> send(model));
    }

    /** A question that has to wait for an answer goes along to it. */
    private static Step send(Model model) {
        boolean waits = model.isAnswering() && !Commands.isCommand(model.composer().text().strip());
        return Editing.enter(waits ? model.with(Chat.FOLLOWING) : model);
    }

    private Home moved(int by, Card card) {
        List<MenuItem> items = MenuItem.of(card);
        int next = Math.clamp(items.indexOf(selected) + (long) by, 0, items.size() - 1);
        return new Home(items.get(next));
    }

    private static List<Line> head(Model model, Layout layout) {
        String subtitle = PlainText.subtitle(model.card(), model.lang());
        Line name =
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        Paint.accent(Paint.clip(model.card().name(), layout.text())));
        Line both = Paint.ends(name, Line.of(Paint.muted(subtitle)), layout.page());
        Line rule = Paint.ruled(layout);
        if (!both.equals(name) || layout.rows() < 14) {
            return List.of(both, rule);
        }
        Line below =
                Line.of(Span.of(Paint.NO_MARKER), Paint.muted(Paint.clip(subtitle, layout.text())));
        return List.of(name, below, rule);
    }

    /** The pitch, and on a wide screen the biography. */
    private static List<Line> words(Model model, Layout layout, int rows) {
        String pitch = model.card().pitch().in(model.lang());
        List<Line> lines = new ArrayList<>(laidOut(pitch, layout, Tone.PLAIN));
        if (layout.isWide()) {
            String biography = model.card().biography().in(model.lang());
            lines.add(Line.EMPTY);
            lines.addAll(laidOut(biography, layout, Tone.MUTED));
        }
        return lines.size() > rows ? lines.subList(0, rows) : lines;
    }

    /** Markdown behind the markers' cells, in a tone where it has none of its own. */
    private static List<Line> laidOut(String markdown, Layout layout, Tone tone) {
        Document text = Document.of(markdown, layout.text()).ended();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            List<Span> spans = new ArrayList<>(List.of(Span.of(Paint.NO_MARKER)));
            for (Span span : text.line(i).spans()) {
                Style style = span.style();
                boolean toned = style.tone() != Tone.PLAIN;
                spans.add(new Span(span.text(), toned ? style : style.in(tone), span.href()));
            }
            lines.add(text.line(i).spans().isEmpty() ? Line.EMPTY : new Line(spans));
        }
        return lines;
    }

    private static void blank(List<Line> lines, boolean wanted) {
        if (wanted) {
            lines.add(Line.EMPTY);
        }
    }
}
