package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.CommandCompletion;
import ink.dong4j.card.ui.Commands;
import ink.dong4j.card.ui.Editing;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Menu.Mark;
import ink.dong4j.card.ui.MenuGrid;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Prompt;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import ink.dong4j.card.ui.SuggestedQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first screen: who the owner is, the menu, and a live prompt.
 *
 * @param text what stands above the prompt, as far as it was laid out
 */
public record Home(MenuItem selected, HomeText text) implements Screen {
    /** Blank rows over and under the menu. */
    private static final int MARGINS = 2;

    /** The least rows of the owner: name, title, a rule, and a line of words. */
    private static final int LEAST_OWNER = 4;

    /** As a visit begins with it. */
    static Home first() {
        return new Home(CardScreens.ASK, new HomeText());
    }

    private Home at(MenuItem item) {
        return new Home(item, text);
    }

    @Override
    public Step press(Model model, Key key) {
        boolean empty = model.composer().isEmpty();
        return switch (key) {
            case UP -> Step.of(empty ? moved(-1, model) : Editing.press(model, key));
            case DOWN -> Step.of(empty ? moved(1, model) : Editing.press(model, key));
            case LEFT -> Step.of(empty ? movedBeside(-1, model) : Editing.press(model, key));
            case RIGHT -> Step.of(empty ? movedBeside(1, model) : Editing.press(model, key));
            case OPEN -> PageCommands.openCited(model);
            case ENTER -> enter(model);
            case ESCAPE ->
                    Step.of(
                            Commands.isCommand(model.composer().text())
                                    ? model.with(model.composer().become(""))
                                    : model);
            default -> Step.of(Editing.press(model, key));
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        return sketch(model, layout).view();
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(Editing.insert(model, text));
    }

    @Override
    public List<String> lines(Model model) {
        return PlainText.home(model);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(items(model));
    }

    /** The card may have changed since, and its menu with it. */
    @Override
    public Home fitted(Model model) {
        return model.menu().contains(selected) ? this : at(CardScreens.ASK);
    }

    @Override
    public boolean hasPrompt() {
        return true;
    }

    @Override
    public boolean isList() {
        return true;
    }

    /** Opens the item that stands at a cell of the page. */
    @Override
    public Step click(Model model, int column, int row) {
        Sketch sketch = sketch(model, model.layout());
        return sketch.grid()
                .at(column, row - sketch.menu())
                .map(item -> Step.of(model.with(item.opened(model, at(item)))))
                .orElseGet(() -> Step.of(model));
    }

    @Override
    public Step wheel(Model model, int lines) {
        boolean empty = model.composer().isEmpty();
        return Step.of(empty ? moved(Integer.signum(lines), model) : model);
    }

    /**
     * The page as it is laid out.
     *
     * @param menu the row of the menu's first item, beyond the screen where a rail has the menu
     */
    private record Sketch(
            List<Line> top,
            List<Line> footer,
            Prompt prompt,
            MenuGrid grid,
            int menu,
            int caretRow,
            int rows) {
        View view() {
            return new View(Page.fill(top, footer, rows), prompt.caretColumn(), caretRow, true);
        }
    }

    private Sketch sketch(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> footer =
                Footer.of(model, layout, hints(model), List.of(phrases.otherLanguage()));
        Prompt prompt = Prompt.of(model, layout, placeholder(model, layout));
        boolean completes = !CommandCompletion.of(model).isEmpty();
        List<Line> notice = completes ? List.of() : notice(model, layout, prompt, footer);
        int gap = notice.isEmpty() ? 0 : 1;
        int below = prompt.lines().size() + notice.size() + footer.size();
        int blanks = MARGINS + gap;
        int least = least(layout) + blanks + 1;
        OwnerText owner = text.owner(model, layout, layout.rows() - below - least);
        List<Line> head = owner.head();
        List<Line> all = owner.words();
        int utmost = layout.rows() - head.size() - all.size() - below;
        HomeText.LaidMenu laidMenu =
                text.menu(
                        model,
                        layout,
                        Math.max(Layout.MENU_ROWS, utmost - blanks),
                        Math.max(Layout.MENU_ROWS, utmost),
                        items(model));
        List<Line> menu = laidMenu.lines();
        int room = layout.rows() - head.size() - menu.size() - below;
        List<Line> words = all.size() <= room ? all : all.subList(0, Math.max(1, room - MARGINS));
        int spare = room - words.size();

        List<Line> top = new ArrayList<>();
        blank(top, spare > 3 + gap);
        top.addAll(head);
        blank(top, spare > 2 + gap && !head.isEmpty() && !all.isEmpty());
        top.addAll(words);
        if (spare > 1) {
            top.add(layout.isWide() ? Paint.ruled(layout) : Line.EMPTY);
        }
        int menuRow = menu.isEmpty() ? layout.rows() : top.size();
        top.addAll(menu);
        blank(top, spare > 0 && !menu.isEmpty());
        int caretRow = top.size() + prompt.caretRow();
        top.addAll(prompt.lines());
        int left = layout.rows() - top.size() - footer.size();
        List<Line> offered =
                completes || model.isAnswering() ? List.of() : below(model, layout, notice, left);
        blank(top, !offered.isEmpty() && offered.size() < left);
        top.addAll(offered);
        return new Sketch(top, footer, prompt, laidMenu.grid(), menuRow, caretRow, layout.rows());
    }

    /** What happens with what is typed, which gives way to nothing but the least of what stands above it. */
    private List<Line> notice(Model model, Layout layout, Prompt prompt, List<Line> footer) {
        List<Line> notice = text.notice(model, layout);
        int room = layout.rows() - prompt.lines().size() - footer.size();
        return notice.size() + least(layout) + LEAST_OWNER > room ? List.of() : notice;
    }

    /** The rows that the menu has at least. */
    private static int least(Layout layout) {
        return layout.isWide() ? 0 : Layout.MENU_ROWS;
    }

    /**
     * What may be asked, where there is room for it, and the notice. The same with and without a draft, so
     * that the first letter repaints none of it.
     */
    private static List<Line> below(Model model, Layout layout, List<Line> notice, int rows) {
        String label = Phrases.of(model.lang()).suggested();
        int room = rows - notice.size() - 2;
        List<Line> lines = new ArrayList<>(SuggestedQuestions.lines(model, layout, label, room));
        blank(lines, !lines.isEmpty());
        lines.addAll(notice);
        return lines;
    }

    private static String placeholder(Model model, Layout layout) {
        if (model.describing()) {
            return Prompt.descriptionWanted(model, layout);
        }
        Phrases phrases = Phrases.of(model.lang());
        String withTab = phrases.askAnythingOrTab();
        boolean told = SuggestedQuestions.mayBegin(model) && Prompt.fits(withTab, model, layout);
        return told ? withTab : phrases.askAnything();
    }

    /** The item that Enter opens: the one whose number stands in the prompt, else the chosen one. */
    MenuItem current(Model model) {
        return model.numbered(model.composer().text()).orElse(selected);
    }

    /** Whether Enter opens an item, and does not send what stands in the prompt. */
    boolean opensMarked(Model model) {
        String draft = model.composer().text();
        return draft.isBlank() || model.numbered(draft).isPresent();
    }

    /** The menu as it stands for the prompt. */
    Menu items(Model model) {
        return new Menu(current(model), opensMarked(model) ? Mark.CHOSEN : Mark.NONE);
    }

    private Step enter(Model model) {
        String draft = model.composer().text();
        if (draft.isBlank()) {
            return Step.of(model.with(selected.opened(model, this)));
        }
        return model.numbered(draft)
                .map(
                        item ->
                                Step.of(
                                        model.with(model.composer().emptied())
                                                .with(item.opened(model, at(item)))))
                .orElseGet(() -> send(model));
    }

    /** A question that has to wait for an answer goes along to it. */
    private static Step send(Model model) {
        boolean waits = model.isAnswering() && !Commands.isCommand(model.composer().text().strip());
        return Editing.enter(waits ? model.with(Chat.FOLLOWING) : model);
    }

    private Model moved(int by, Model model) {
        return model.with(at(grid(model).after(selected, by)));
    }

    private Model movedBeside(int by, Model model) {
        return model.with(at(grid(model).beside(selected, by)));
    }

    private MenuGrid grid(Model model) {
        return sketch(model, model.layout()).grid();
    }

    private static void blank(List<Line> lines, boolean wanted) {
        if (wanted) {
            lines.add(Line.EMPTY);
        }
    }

    /** The same with and without a draft, so that the first letter repaints none of them. */
    private List<Hint> hints(Model model) {
        Optional<List<Hint>> command = KeyHints.command(model);
        if (command.isPresent()) {
            return command.get();
        }
        if (model.isAnswering()) {
            boolean read = !opensMarked(model) || current(model).equals(CardScreens.ASK);
            return new KeyHints(model)
                    .add(read ? Action.READ : Action.OPEN)
                    .add(Action.STOP, Action.COMMANDS, Action.MOVE)
                    .all();
        }
        Optional<KeyHints> special = KeyHints.special(model);
        if (special.isPresent()) {
            return special.get().all();
        }
        return new KeyHints(model)
                .add(Action.OPEN_OR_ASK)
                .addIf(SuggestedQuestions.mayChange(model), Action.ANOTHER)
                .addIf(model.composer().isAtChip(), Action.UNFOLD)
                .add(Action.COMMANDS, Action.MOVE, Action.LEAVE)
                .all();
    }
}
