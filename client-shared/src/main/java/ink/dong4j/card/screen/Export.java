package ink.dong4j.card.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.View;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.ui.Copying;
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

/**
 * The conversation as Markdown on the whole screen, without margins, so that the terminal's own
 * selection takes it as it is. It stays as it was when it was opened.
 *
 * @param lines the Markdown as lines of so many columns
 * @param back the screen that this one was opened from
 */
public record Export(String markdown, List<String> lines, int columns, int top, Screen back)
        implements Screen {
    public Export {
        lines = List.copyOf(lines);
    }

    /** Shows the conversation, and sends it for the clipboard of a terminal that has one. */
    static Step opened(Model model) {
        if (model.transcript().isEmpty()) {
            return Step.of(model.with(Notice.of(Phrases::noAnswerYet)));
        }
        String markdown = markdown(model);
        Model shown = model.with(of(markdown, model.columns(), 0, model.screen()));
        boolean sends =
                model.abilities().clipboard()
                        && markdown.getBytes(UTF_8).length <= model.abilities().longestCopy();
        return sends ? Copying.text(shown, markdown, Notice.of(Phrases::copied)) : Step.of(shown);
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(
                Pager.leaves(key) ? model.with(back) : scrolled(model, pager(model).by(key)));
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(
                text.equals("q") ? model.with(back) : scrolled(model, pager(model).by(text)));
    }

    @Override
    public View view(Model model, Layout layout) {
        Pager pager = pager(model);
        List<Line> shown = pager.visible(lines).stream().map(line -> Line.of(line)).toList();
        return new View(
                Page.fill(shown, footer(model, pager.scrolls()), model.rows()), 0, 0, false);
    }

    @Override
    public List<String> lines(Model model) {
        return lines;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.empty();
    }

    /** The same for a window of other columns. */
    @Override
    public Export fitted(Model model) {
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
        Layout layout = model.layout();
        List<Line> footer =
                Footer.of(model, layout, KeyHints.back(model).addIf(scrolls, Action.SCROLL).all());
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
            if (!turn.question().isEmpty()) {
                parts.add("**" + phrases.you().strip() + "** " + turn.question().strip());
            }
            if (!turn.answer().isBlank()) {
                String speaker =
                        turn.isInPerson()
                                ? phrases.person(model.card().name())
                                : phrases.assistant();
                parts.add("**" + speaker.strip() + "**");
                parts.add(turn.answer().strip());
            }
        }
        return String.join("\n\n", parts) + "\n";
    }
}
