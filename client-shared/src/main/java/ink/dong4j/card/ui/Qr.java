package ink.dong4j.card.ui;

import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * A link for a camera, on the whole screen; where no code fits, its address for the eye.
 *
 * @param back the screen that this one was opened from
 */
record Qr(Link link, Screen back) implements Screen {
    private static final int[] QUIET_ZONES = {4, 3, 2};

    static Step press(Qr qr, Model model, Key key) {
        return Step.of(Keys.leaves(key) || key == Key.ENTER ? model.with(qr.back) : model);
    }

    static Step typed(Qr qr, Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(qr.back));
            case "c" -> Links.copy(model, qr.link);
            default -> Step.of(model);
        };
    }

    static View view(Qr qr, Model model) {
        Layout layout = Layout.of(model);
        QrCode code = QrCode.of(qr.link.address().toString());
        List<Line> footer = Footer.of(model, layout, Keys.qr(model));
        List<Line> address = qr.address(model.columns(), Phrases.of(model.lang()));
        for (List<Line> below : List.of(join(address, footer), footer, List.<Line>of())) {
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
        lines.addAll(address);
        return new View(Page.fill(lines, footer, layout.rows()), 0, 0, false);
    }

    /** The address in full, in the middle where it fits in a line. */
    private List<Line> address(int columns, Phrases phrases) {
        String shown = link.shown();
        Style style = Style.PLAIN.asUnderlined();
        int left = Math.max(0, columns - Width.of(shown)) / 2;
        List<Line> lines = new ArrayList<>();
        PromptRows rows = PromptRows.of(shown, columns, phrases);
        for (int i = 0; i < rows.count(); i++) {
            if (!rows.row(i).isEmpty()) {
                Span part = new Span(rows.row(i), style, link.address().toString());
                lines.add(Paint.indented(left, Line.of(part)));
            }
        }
        return lines;
    }

    private static List<Line> join(List<Line> one, List<Line> other) {
        List<Line> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
