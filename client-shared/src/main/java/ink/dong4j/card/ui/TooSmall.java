package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/** What a window shows that is too small for a page. */
final class TooSmall {
    private TooSmall() {}

    static View view(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> texts = new ArrayList<>(Paragraph.wrap(phrases.makeLarger(), model.columns()));
        String notice = model.notice().sentence(phrases);
        if (!notice.isEmpty()) {
            texts.addAll(Paragraph.wrap(notice, model.columns()));
        }
        List<Line> lines =
                texts.stream()
                        .limit(model.rows())
                        .map(text -> Line.of(Width.clip(text, model.columns())))
                        .toList();
        return new View(lines, 0, 0, false);
    }
}
