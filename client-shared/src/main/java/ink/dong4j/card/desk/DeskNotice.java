package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the words of a notice to all visitors.
 *
 * @param under the screen that it is asked on
 */
record DeskNotice(String words, Screen under) implements Screen {
    /** As the server takes it, in characters. */
    private static final int LONGEST = 100;

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Step typed(Model model, String text) {
        boolean fits = words.length() + text.length() <= LONGEST;
        return Step.of(fits ? model.with(saying(words + text)) : model);
    }

    @Override
    public Step pasted(Model model, String text) {
        return typed(model, text.replace('\n', ' ').strip());
    }

    @Override
    public boolean isDrafting() {
        return !words.isEmpty();
    }

    @Override
    public Step press(Model model, Key key) {
        return switch (key) {
            case ESCAPE -> Step.of(model.with(under));
            case BACKSPACE ->
                    Step.of(model.with(words.isEmpty() ? under : saying(withoutLast(words))));
            case DELETE_TO_START -> Step.of(model.with(saying("")));
            case ENTER -> Step.of(model.with(words.isBlank() ? under : confirm()));
            default -> Step.of(model);
        };
    }

    private Screen confirm() {
        return new DeskConfirm(new DeskRequest.Act(DeskDeed.NOTICE, words.strip()), under);
    }

    private DeskNotice saying(String next) {
        return new DeskNotice(next, under);
    }

    private static String withoutLast(String words) {
        Clusters clusters = new Clusters(words);
        int start = 0;
        while (clusters.next()) {
            start = clusters.start();
        }
        return words.substring(0, start);
    }

    /** The label, the words in as many lines as they take, and how many characters are left. */
    @Override
    public View view(Model model, Layout layout) {
        String title = DeskScreen.phrases(model).key(DeskDeed.NOTICE);
        String left = words.length() + "/" + LONGEST;
        List<Line> lines = new ArrayList<>(Page.title(model, layout, title, left));
        lines.addAll(
                Paint.paragraph(
                        DeskScreen.phrases(model).noticeLabel(), layout.text(), Tone.MUTED));
        List<String> rows = rows(layout);
        lines.addAll(Paint.block(Span.of(Paint.PROMPT, Tone.ACCENT), rows, Style.PLAIN));
        int row = lines.size() - 1;
        int column = Layout.MARKER + Width.of(rows.getLast());
        KeyHints hints = new KeyHints(model).add(Action.CHECK, Action.BACK);
        List<Line> footer = Footer.of(model, layout, hints.all());
        return new View(Page.fill(lines, footer, layout.rows()), column, row, true);
    }

    /** Broken between characters, so that no space at an end is lost. */
    private List<String> rows(Layout layout) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        Clusters clusters = new Clusters(words);
        while (clusters.next()) {
            String next = words.substring(clusters.start(), clusters.end());
            if (Width.of(row + next) >= layout.text()) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(next);
        }
        rows.add(row.toString());
        return rows;
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
    public Presence presence() {
        return under.presence();
    }

    @Override
    public Step came(Model model, Reply reply) {
        Step step = under.came(model.with(under), reply);
        return new Step(
                step.model().with(new DeskNotice(words, step.model().screen())), step.effects());
    }

    @Override
    public Screen fitted(Model model) {
        Screen fitted = under.fitted(model);
        return fitted.equals(under) ? this : new DeskNotice(words, fitted);
    }
}
