package ink.dong4j.card.screen;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.qr.QrCode;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way for a camera, on the whole screen; where no code fits, the same for the eye.
 *
 * @param code made once, since it takes a millisecond or two
 * @param back the screen that this one was opened from
 */
public record Qr(Way way, QrCode code, Screen back) implements Screen {
    private static final int[] QUIET_ZONES = {4, 3, 2};

    public Qr(Way way, Screen back) {
        this(way, QrCode.of(way.code()), back);
    }

    public Qr(Link link, Screen back) {
        this(Way.of(link), back);
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(Pager.leaves(key) || key == Key.ENTER ? model.with(back) : model);
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "c" -> way.copied(model);
            default -> Step.of(model);
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        List<Line> footer = Footer.of(model, layout, KeyHints.back(model).add(Action.COPY).all());
        List<Line> words = words(model);
        for (List<Line> below : List.of(join(words, footer), footer, List.<Line>of())) {
            for (int quiet : QUIET_ZONES) {
                int room = layout.rows() - below.size();
                if (code.rows(quiet) <= room && code.columns(quiet) <= model.columns()) {
                    int left = (model.columns() - code.columns(quiet)) / 2;
                    List<Line> lines =
                            code.lines(quiet).stream()
                                    .map(line -> Paint.indented(left, line))
                                    .toList();
                    return new View(Page.fill(lines, below, layout.rows()), 0, 0, false);
                }
            }
        }
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY);
        lines.addAll(Paint.paragraph(phrases.noRoomForCode(), layout.text(), Tone.PLAIN));
        lines.add(Line.EMPTY);
        lines.addAll(words);
        return new View(Page.fill(lines, footer, layout.rows()), 0, 0, false);
    }

    @Override
    public List<String> lines(Model model) {
        return List.of(way.shown());
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.empty();
    }

    /** The way in full, in the middle as far as its widest row leaves room. */
    private List<Line> words(Model model) {
        List<Line> rows = way.rows(model, model.columns());
        int widest = rows.stream().mapToInt(Line::width).max().orElse(0);
        int left = (model.columns() - widest) / 2;
        return rows.stream().map(row -> Paint.indented(left, row)).toList();
    }

    private static List<Line> join(List<Line> one, List<Line> other) {
        List<Line> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
