package ink.dong4j.card.screen;

import ink.dong4j.card.card.Banner;
import ink.dong4j.card.card.Face;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.portrait.Portrait;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Abilities.Adornment;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who the owner is, as it stands over the menu of the first screen.
 *
 * @param head banner, name, title and place, and beside a portrait all of it; no name on a wide window, where
 *     the rail shows it
 * @param words the pitch, and on a wide window the biography
 */
record OwnerText(List<Line> head, List<Line> words) {
    private static final int GAP = 3;

    /** The least cells of a line of words beside a portrait. */
    private static final int LEAST_TEXT = 36;

    /** With what it may stand there. */
    record Form(Optional<Banner> banner, Optional<Portrait.Size> portrait) {
        /** Words only. */
        static final Form PLAIN = new Form(Optional.empty(), Optional.empty());

        /** Those for which a window is wide enough, the richest first and the plain one last. */
        static List<Form> of(Model model, Layout layout) {
            Adornment most = model.abilities().adornment();
            if (layout.isPhone() || layout.isLow() || most == Adornment.NONE) {
                return List.of(PLAIN);
            }
            Face face = model.card().face();
            List<Portrait.Size> sizes =
                    face.portrait()
                            .filter(_ -> most == Adornment.PICTURES)
                            .map(Portrait::sizes)
                            .orElse(List.of());
            Optional<Banner> banner =
                    face.banner().filter(b -> !(layout.ambiguousWide() && b.isAmbiguous()));
            List<Form> forms = new ArrayList<>();
            if (banner.isPresent()) {
                sizes.forEach(size -> forms.add(new Form(banner, Optional.of(size))));
            }
            sizes.forEach(size -> forms.add(new Form(Optional.empty(), Optional.of(size))));
            forms.add(new Form(banner, Optional.empty()));
            forms.removeIf(form -> !form.isWithin(layout));
            forms.add(PLAIN);
            return forms;
        }

        private boolean isWithin(Layout layout) {
            int text = text(layout);
            return (portrait.isEmpty() || text >= LEAST_TEXT)
                    && banner.map(Banner::columns).orElse(0) <= text;
        }

        /** The cells of a line of words. */
        private int text(Layout layout) {
            return layout.text() - portrait.map(size -> size.columns() + GAP).orElse(0);
        }
    }

    static OwnerText of(Model model, Layout layout, Form form) {
        Layout narrow = layout.withText(form.text(layout));
        List<Line> head = head(model, narrow, form.banner());
        List<Line> words = prose(model, narrow);
        if (form.portrait().isEmpty()) {
            return new OwnerText(head, words);
        }
        List<Line> left = new ArrayList<>(head);
        if (!head.isEmpty()) {
            left.add(Line.EMPTY);
        }
        left.addAll(words);
        return new OwnerText(beside(left, narrow.page() + GAP, form.portrait().get()), List.of());
    }

    /** The rows that it takes, with the blank one between its parts. */
    int rows() {
        return head.size() + words.size() + (head.isEmpty() || words.isEmpty() ? 0 : 1);
    }

    private static List<Line> beside(List<Line> left, int columns, Portrait.Size portrait) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < Math.max(left.size(), portrait.lines().size()); row++) {
            Line line = row < left.size() ? left.get(row) : Line.EMPTY;
            lines.add(
                    row < portrait.lines().size()
                            ? line.pad(columns)
                                    .plus(portrait.lines().get(row).spans().toArray(Span[]::new))
                            : line);
        }
        return lines;
    }

    private static List<Line> head(Model model, Layout layout, Optional<Banner> banner) {
        List<Line> head = new ArrayList<>();
        for (String line : banner.map(Banner::lines).orElse(List.of())) {
            head.add(Line.of(Span.of(Paint.NO_MARKER), Span.of(line, Tone.ACCENT)));
        }
        if (layout.isWide()) {
            return head;
        }
        if (banner.filter(Banner::isName).isPresent()) {
            head.add(subtitle(model, layout));
            head.add(Paint.ruled(layout));
        } else {
            head.addAll(owner(model, layout));
        }
        return head;
    }

    private static Line subtitle(Model model, Layout layout) {
        String subtitle = PlainText.subtitle(model.card(), model.lang());
        return Line.of(Span.of(Paint.NO_MARKER), Paint.muted(Width.clip(subtitle, layout.text())));
    }

    private static List<Line> owner(Model model, Layout layout) {
        String subtitle = PlainText.subtitle(model.card(), model.lang());
        Line name =
                Line.of(
                        Span.of(Paint.NO_MARKER),
                        Paint.accent(Width.clip(model.card().name(), layout.text())));
        Line both = Paint.ends(name, Line.of(Paint.muted(subtitle)), layout.page());
        Line rule = Paint.ruled(layout);
        if (!both.equals(name) || layout.rows() < 14) {
            return List.of(both, rule);
        }
        return List.of(name, subtitle(model, layout), rule);
    }

    private static List<Line> prose(Model model, Layout layout) {
        String pitch = model.card().pitch().in(model.lang());
        List<Line> lines = new ArrayList<>(laidOut(pitch, layout, Tone.PLAIN));
        if (layout.isWide()) {
            String biography = model.card().biography().in(model.lang());
            lines.add(Line.EMPTY);
            lines.addAll(laidOut(biography, layout, Tone.MUTED));
        }
        return lines;
    }

    /** Markdown behind the markers' cells, in a tone where it has none of its own. */
    private static List<Line> laidOut(String markdown, Layout layout, Tone tone) {
        Document text = Document.of(markdown, layout.text()).ended();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            List<Span> spans = new ArrayList<>(List.of(Span.of(Paint.NO_MARKER)));
            for (Span span : text.line(i).spans()) {
                Style style = span.style();
                boolean toned = style.tone() != Tone.PLAIN;
                spans.add(new Span(span.text(), toned ? style : style.in(tone), span.href()));
            }
            lines.add(text.line(i).spans().isEmpty() ? Line.EMPTY : new Line(spans));
        }
        return lines;
    }
}
