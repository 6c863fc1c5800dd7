package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Copying;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the owner can be found: every address in full, for the eye and for the terminal.
 *
 * @param back the screen that this one was opened from
 */
public record Links(int selected, Screen back) implements Screen {
    private static final int LONGEST_TOLD = 40;

    @Override
    public Step press(Model model, Key key) {
        if (PageKeys.leaves(key)) {
            return Step.of(model.with(back));
        }
        if (key == Key.ENTER || key == Key.RIGHT) {
            return Step.of(code(model));
        }
        int count = model.card().links().size();
        int by = new Pager(selected, count, 2).by(PageKeys.asArrow(key));
        return Step.of(by == 0 ? model : model.with(moved(by, count)));
    }

    @Override
    public Step typed(Model model, String text) {
        int count = model.card().links().size();
        return switch (text) {
            case "c" -> link(model).map(link -> copy(model, link)).orElseGet(() -> Step.of(model));
            case "q" -> Step.of(code(model));
            case "k" -> Step.of(model.with(moved(-1, count)));
            case "j" -> Step.of(model.with(moved(1, count)));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model);
        };
    }

    static Step copy(Model model, Link link) {
        String told = Width.clip(link.shown(), LONGEST_TOLD);
        return Copying.text(model, link.shown(), Notice.of(phrases -> phrases.copied(told)));
    }

    @Override
    public View view(Model model, Layout layout) {
        List<Line> footer =
                Footer.of(
                        model,
                        layout,
                        KeyHints.back(model).add(Action.CODE, Action.COPY, Action.MOVE).in(model));
        Listing listing = listing(model, layout);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(listing.visible());
        return new View(Page.fill(lines, footer, layout.rows()), 0, listing.caretRow(), false);
    }

    @Override
    public List<String> lines(Model model) {
        return PlainText.links(model.card(), model.lang());
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.LINKS));
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(model.with(moved(Integer.signum(lines), model.card().links().size())));
    }

    @Override
    public Step click(Model model, int column, int row) {
        OptionalInt hit = listing(model, model.layout()).at(row);
        return Step.of(hit.isPresent() ? at(hit.getAsInt()).code(model) : model);
    }

    Listing listing(Model model, Layout layout) {
        int labels = labels(model);
        List<List<Line>> entries = new ArrayList<>();
        for (int i = 0; i < model.card().links().size(); i++) {
            entries.add(entry(model, layout, labels, i, i == selected));
        }
        int title = title(model, layout).size();
        int room = layout.rows() - title - Footer.rows(model, layout);
        return new Listing(entries, selected, title, Math.max(1, room));
    }

    /** The code of the marked link. */
    Model code(Model model) {
        return link(model).map(link -> model.with(new Qr(link, this))).orElse(model);
    }

    Links at(int index) {
        return new Links(index, back);
    }

    private Optional<Link> link(Model model) {
        List<Link> all = model.card().links();
        return selected < all.size() ? Optional.of(all.get(selected)) : Optional.empty();
    }

    private static List<Line> title(Model model, Layout layout) {
        return Page.title(model, layout, Phrases.of(model.lang()).linksTitle());
    }

    Links moved(int by, int count) {
        return new Links(Math.clamp((long) selected + by, 0, Math.max(0, count - 1)), back);
    }

    private static int labels(Model model) {
        return model.card().links().stream()
                        .mapToInt(link -> Width.of(link.label().in(model.lang())))
                        .max()
                        .orElse(0)
                + 2;
    }

    /** A link in one line, or its address below its label where it does not fit beside it. */
    private static List<Line> entry(
            Model model, Layout layout, int labels, int index, boolean selected) {
        Link link = model.card().links().get(index);
        String label = Width.clip(link.label().in(model.lang()), layout.text());
        Span marker = selected ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        boolean beside = labels + Width.of(link.shown()) <= layout.text();
        String name = beside ? Width.pad(label, labels) : label;
        Span shown = selected ? Paint.accent(name) : Span.of(name);
        if (beside) {
            return List.of(Line.of(marker, shown, address(link, link.shown())));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(marker, shown));
        DraftRows rows =
                DraftRows.of(link.shown(), layout.text() - Layout.MARKER, Phrases.of(model.lang()));
        for (int row = 0; row < rows.count(); row++) {
            if (!rows.row(row).isEmpty()) {
                Span indent = Paint.blank(2 * Layout.MARKER);
                lines.add(Line.of(indent, address(link, rows.row(row))));
            }
        }
        return lines;
    }

    private static Span address(Link link, String part) {
        return new Span(part, Style.PLAIN.asUnderlined(), link.address().toString());
    }
}
