package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Tone;
import java.util.List;

/** What stands at the bottom: a notice, else commands that fit the draft, else hints. */
final class Footer {
    private Footer() {}

    static List<Line> of(Model model, Layout layout, List<Hint> hints) {
        Phrases phrases = Phrases.of(model.lang());
        String notice = model.notice().sentence(phrases);
        if (!notice.isEmpty()) {
            return first(Paint.paragraph(notice, layout.text(), Tone.WARN), layout.footerRows());
        }
        List<Hint> commands =
                model.screen().hasPrompt()
                        ? Commands.matching(model.composer().text(), phrases)
                        : List.of();
        if (!commands.isEmpty()) {
            List<Line> table =
                    Paint.table(commands, layout.text()).stream()
                            .map(line -> Paint.indented(Layout.MARKER, line))
                            .toList();
            return first(table, layout.footerRows());
        }
        Line keys = Paint.indented(Layout.MARKER, Paint.hints(hints, layout.text()));
        Line language = Paint.hints(List.of(phrases.otherLanguage()), layout.text());
        boolean offered = model.screen() instanceof Home;
        return List.of(offered ? Paint.ends(keys, language, layout.page()) : keys);
    }

    private static List<Line> first(List<Line> lines, int count) {
        return lines.size() > count ? lines.subList(0, count) : lines;
    }
}
