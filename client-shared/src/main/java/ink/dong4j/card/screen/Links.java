package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Copying;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the owner can be found: every address in full, for the eye and for the terminal.
 *
 * @param back the screen that this one was opened from
 */
public record Links(int selected, Screen back) implements ListScreen {
    private static final int LONGEST_TOLD = 40;

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "c" -> link(model).map(link -> copy(model, link)).orElseGet(() -> Step.of(model));
            case "q" -> Step.of(opened(model));
            case "k" -> moved(model, -1);
            case "j" -> moved(model, 1);
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model);
        };
    }

    static Step copy(Model model, Link link) {
        String told = Width.clip(link.shown(), LONGEST_TOLD);
        return Copying.text(model, link.shown(), Notice.of(phrases -> phrases.copied(told)));
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
    public String title(Phrases phrases) {
        return phrases.linksTitle();
    }

    @Override
    public KeyHints hints(Model model) {
        return KeyHints.back(model).add(Action.CODE, Action.COPY, Action.MOVE);
    }

    @Override
    public int count(Model model) {
        return model.card().links().size();
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        int labels = labels(model);
        return IntStream.range(0, count(model))
                .mapToObj(index -> entry(model, layout, labels, index, index == selected))
                .toList();
    }

    /** Shows the QR code of the marked link. */
    @Override
    public Model opened(Model model) {
        return link(model).map(link -> model.with(new Qr(link, this))).orElse(model);
    }

    @Override
    public Links at(int index) {
        return new Links(index, back);
    }

    private Optional<Link> link(Model model) {
        return model.card().links().stream().skip(selected).findFirst();
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
            return List.of(Line.of(marker, shown, AddressLines.part(link, link.shown())));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(marker, shown));
        int indent = 2 * Layout.MARKER;
        lines.addAll(
                AddressLines.of(
                        link, indent, layout.text() - Layout.MARKER, Phrases.of(model.lang())));
        return lines;
    }
}
