package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** What stands at the bottom: a notice, else commands that fit the draft, else hints. */
public final class Footer {
    private Footer() {}

    public static List<Line> of(Model model, Layout layout, List<Hint> hints) {
        return of(model, layout, hints, List.of());
    }

    /** As {@link #of(Model, Layout, List)}, with more hints at the right end where there is room. */
    public static List<Line> of(Model model, Layout layout, List<Hint> hints, List<Hint> aside) {
        Phrases phrases = Phrases.of(model.lang());
        String notice = model.notice().sentence(phrases);
        if (!notice.isEmpty()) {
            return first(Paint.paragraph(notice, layout.text(), Tone.WARN), layout.footerRows());
        }
        CommandCompletion offers = CommandCompletion.of(model);
        if (!offers.isEmpty()) {
            List<Line> lines =
                    new ArrayList<>(offers.lines(layout.text(), layout.footerRows() - 1));
            boolean more = lines.size() < offers.all().size();
            String place = offers.marked() + 1 + "/" + offers.all().size();
            Line keys = keys(model, layout, hints);
            Line at = Line.of(Paint.muted(place));
            lines.add(more ? Paint.ends(keys, at, layout.page()) : keys);
            return first(lines, layout.footerRows());
        }
        Line keys = keys(model, layout, hints);
        if (!model.announcement().isEmpty()) {
            return announced(model, layout, keys);
        }
        List<Line> lines = new ArrayList<>();
        String little =
                model.screen().asks() && !isSaid(model) ? AllowanceSentences.left(model) : "";
        if (!little.isEmpty()) {
            List<Line> sentence = Paint.paragraph(little, layout.text(), Tone.WARN);
            lines.addAll(first(sentence, layout.footerRows() - 1));
        }
        Line right = Paint.hints(aside, layout.text());
        lines.add(aside.isEmpty() ? keys : Paint.ends(keys, right, layout.page()));
        return lines;
    }

    /** What the owner says, over the keys; where there is one row alone, in place of them. */
    private static List<Line> announced(Model model, Layout layout, Line keys) {
        String said = Phrases.of(model.lang()).fromOwner(model.card().name(), model.announcement());
        List<Line> sentence = Paint.paragraph(said, layout.text(), Tone.WARN);
        int rows = layout.footerRows();
        List<Line> lines = new ArrayList<>(first(sentence, Math.max(1, rows - 1)));
        if (lines.size() < rows) {
            lines.add(keys);
        }
        return lines;
    }

    /** The newest answer begins with it that the day's budget is used up. */
    private static boolean isSaid(Model model) {
        return model.screen().isChat()
                && model.transcript()
                        .last()
                        .filter(turn -> turn.isBecauseOf(Trouble.BUDGET_SPENT))
                        .isPresent();
    }

    /** How many rows it takes, whatever the hints. */
    public static int rows(Model model, Layout layout) {
        return of(model, layout, List.of()).size();
    }

    /** The hints, behind a word about an answer that runs out of sight. */
    private static Line keys(Model model, Layout layout, List<Hint> hints) {
        boolean apart = model.isAnswering() && !model.screen().isChat();
        String status = apart ? Phrases.of(model.lang()).answering() + Paint.GAP : "";
        Line keys = Paint.hints(hints, layout.text() - Width.of(status));
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Paint.NO_MARKER));
        if (apart) {
            spans.add(Span.of(status, Tone.ACCENT));
        }
        spans.addAll(keys.spans());
        return new Line(spans);
    }

    private static List<Line> first(List<Line> lines, int count) {
        return lines.size() > count ? lines.subList(0, count) : lines;
    }
}
