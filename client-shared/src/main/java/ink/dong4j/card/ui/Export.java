package ink.dong4j.card.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The conversation as Markdown on the whole screen, without margins, so that the terminal's own
 * selection takes it as it is. It stays as it was when it was opened.
 *
 * @param lines the Markdown as lines of so many columns
 * @param back the screen that this one was opened from
 */
record Export(String markdown, List<String> lines, int columns, int top, Screen back)
        implements Screen {
    Export {
        lines = List.copyOf(lines);
    }

    /** Shows the conversation, and sends it for the clipboard of a terminal that has one. */
    static Step opened(Model model) {
        if (model.transcript().isEmpty()) {
            return Step.of(model.with(new Notice.NoAnswerYet()));
        }
        String markdown = markdown(model);
        Model shown = model.with(of(markdown, model.columns(), 0, model.screen()));
        boolean sends =
                model.abilities().clipboard()
                        && markdown.getBytes(UTF_8).length <= model.abilities().longestCopy();
        return sends ? Copying.text(shown, markdown, new Notice.Copied()) : Step.of(shown);
    }

    static Step press(Export export, Model model, Key key) {
        return Step.of(
                Keys.leaves(key)
                        ? model.with(export.back)
                        : export.scrolled(model, export.pager(model).by(key)));
    }

    static Step typed(Export export, Model model, String text) {
        return Step.of(
                text.equals("q")
                        ? model.with(export.back)
                        : export.scrolled(model, export.pager(model).by(text)));
    }

    static View view(Export export, Model model) {
        Pager pager = export.pager(model);
        List<Line> lines = pager.visible(export.lines).stream().map(Line::of).toList();
        return new View(
                Page.fill(lines, footer(model, pager.scrolls()), model.rows()), 0, 0, false);
    }

    /** The same for a window of other columns. */
    Export laidFor(Model model) {
        if (model.columns() == columns) {
            return this;
        }
        Export other = of(markdown, model.columns(), 0, back);
        long line = (long) top * other.lines.size() / Math.max(1, lines.size());
        return new Export(markdown, other.lines, other.columns, (int) line, back);
    }

    Model scrolled(Model model, int by) {
        return by == 0
                ? model
                : model.with(
                        new Export(markdown, lines, columns, pager(model).moved(by).top(), back));
    }

    private Pager pager(Model model) {
        int room = model.rows() - footer(model, false).size();
        return new Pager(top, lines.size(), Math.max(1, room));
    }

    private static Export of(String markdown, int columns, int top, Screen back) {
        return new Export(markdown, Paragraph.wrap(markdown, columns), columns, top, back);
    }

    /** How to leave, and what the screen is for. */
    private static List<Line> footer(Model model, boolean scrolls) {
        Layout layout = Layout.of(model);
        List<Line> footer = Footer.of(model, layout, Keys.export(model, scrolls));
        if (footer.size() > 1 || !(model.notice() instanceof Notice.None)) {
            return footer;
        }
        String use = Phrases.of(model.lang()).selectHint();
        return List.of(Paint.ends(footer.getFirst(), Line.of(Paint.muted(use)), layout.page()));
    }

    private static String markdown(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> parts = new ArrayList<>();
        for (ChatTurn turn : model.transcript().turns()) {
            parts.add("**" + phrases.you().strip() + "** " + turn.question().strip());
            if (!turn.answer().isBlank()) {
                parts.add("**" + phrases.assistant().strip() + "**");
                parts.add(turn.answer().strip());
            }
        }
        return String.join("\n\n", parts) + "\n";
    }
}
