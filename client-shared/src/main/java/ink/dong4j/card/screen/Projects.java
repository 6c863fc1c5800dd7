package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.Project;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner made: of each its name, what it is, what with, and its address in full.
 *
 * @param back the screen that this one was opened from
 */
public record Projects(int selected, Screen back) implements ListScreen {
    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "c" -> way(model).map(way -> way.copied(model)).orElse(Step.of(model));
            case "q" -> Step.of(opened(model));
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> moved(model, pager(model).by(text));
        };
    }

    @Override
    public List<String> lines(Model model) {
        List<String> lines = new ArrayList<>();
        for (Project project : projects(model)) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(project.name());
            String text = project.text().in(model.lang());
            lines.addAll(Paragraph.wrap(text, Math.min(model.columns(), PlainText.COLUMNS)));
            if (!project.tools().isEmpty()) {
                lines.add(String.join(", ", project.tools()));
            }
            project.address().ifPresent(address -> lines.add(address.toString()));
        }
        return lines;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.PROJECTS));
    }

    @Override
    public String title(Phrases phrases) {
        return CardScreens.PROJECTS.hint(phrases).key();
    }

    @Override
    public KeyHints hints(Model model) {
        return KeyHints.back(model)
                .addIf(way(model).isPresent(), Action.COPY)
                .addIf(way(model).isPresent(), Action.CODE)
                .add(Action.MOVE);
    }

    @Override
    public int count(Model model) {
        return projects(model).size();
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        List<List<Line>> entries = new ArrayList<>();
        for (Project project : projects(model)) {
            List<Line> entry = entry(project, model, layout, entries.size() == selected);
            if (entries.size() + 1 < count(model)) {
                entry.add(Line.EMPTY);
            }
            entries.add(entry);
        }
        return entries;
    }

    /** Shows the QR code of the marked project's address. */
    @Override
    public Model opened(Model model) {
        return way(model).map(way -> model.with(new Qr(way, this))).orElse(model);
    }

    @Override
    public Projects at(int index) {
        return new Projects(index, back);
    }

    private static List<Line> entry(Project project, Model model, Layout layout, boolean marked) {
        List<Line> lines = new ArrayList<>();
        String name = Width.clip(project.name(), layout.text());
        Span marker = marked ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        Line head = Line.of(marker, marked ? Paint.accent(name) : Paint.bold(name));
        String tools = String.join(", ", project.tools());
        Line both = Paint.ends(head, Line.of(Paint.muted(tools)), layout.page());
        lines.add(both);
        lines.addAll(Paint.paragraph(project.text().in(model.lang()), layout.text(), Tone.PLAIN));
        if (both.equals(head) && !tools.isEmpty()) {
            lines.addAll(Paint.paragraph(tools, layout.text(), Tone.MUTED));
        }
        way(project)
                .ifPresent(
                        way ->
                                way.rows(model, layout.text())
                                        .forEach(
                                                row ->
                                                        lines.add(
                                                                Paint.indented(
                                                                        Layout.MARKER, row))));
        return lines;
    }

    private Optional<Way> way(Model model) {
        return projects(model).stream().skip(selected).findFirst().flatMap(Projects::way);
    }

    private static Optional<Way> way(Project project) {
        return project.address()
                .map(address -> new Link("project", Localized.same(project.name()), address))
                .map(Way::of);
    }

    private static List<Project> projects(Model model) {
        return model.card().sections().projects();
    }
}
