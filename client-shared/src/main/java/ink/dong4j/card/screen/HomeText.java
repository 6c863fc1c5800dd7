package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuGrid;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner, the menu and the notice as lines of the first screen, kept once they were laid out, since every key
 * paints them again. No part of the screen's value: all are equal. Confined to the loop's thread.
 */
final class HomeText {
    private @Nullable LaidText text;
    private @Nullable LaidMenu menu;

    /** The menu before that: the first letter of a draft takes its mark, and the last one brings it back. */
    private @Nullable LaidMenu formerMenu;

    /**
     * What does not change with the draft.
     *
     * @param head name, title and place; none on a wide window, where the rail shows them
     * @param words the pitch, and on a wide window the biography
     * @param notice what happens with the visitor's words
     */
    record LaidText(
            Card card,
            Lang lang,
            Layout layout,
            List<Line> head,
            List<Line> words,
            List<Line> notice) {
        @SuppressWarnings("ReferenceEquality") // A card that was read anew is another one.
        boolean is(Model model, Layout wantedLayout) {
            return card == model.card() && lang == model.lang() && layout.equals(wantedLayout);
        }
    }

    /**
     * The menu.
     *
     * @param most the rows that it may take
     * @param lines none on a wide window, where it stands in the rail
     */
    record LaidMenu(
            Lang lang, Layout layout, int most, Menu menu, MenuGrid grid, List<Line> lines) {
        private static LaidMenu of(Model model, Layout layout, int most, Menu menu) {
            if (layout.isWide()) {
                MenuGrid rail = Page.railMenu(model, layout);
                return new LaidMenu(model.lang(), layout, most, menu, rail, List.of());
            }
            MenuGrid grid = MenuGrid.of(model, layout.text(), most);
            List<Line> lines = menu.lines(model, grid, layout.text(), true);
            return new LaidMenu(model.lang(), layout, most, menu, grid, lines);
        }

        private boolean is(Menu wanted, Model model, Layout wantedLayout, int wantedMost) {
            return lang == model.lang()
                    && layout.equals(wantedLayout)
                    && most == wantedMost
                    && menu.equals(wanted)
                    && grid.items().equals(model.menu());
        }
    }

    LaidMenu menu(Model model, Layout layout, int most, Menu wanted) {
        LaidMenu laid = menu;
        if (laid == null || !laid.is(wanted, model, layout, most)) {
            LaidMenu former = formerMenu;
            formerMenu = laid;
            laid =
                    former != null && former.is(wanted, model, layout, most)
                            ? former
                            : LaidMenu.of(model, layout, most, wanted);
            menu = laid;
        }
        return laid;
    }

    LaidText text(Model model, Layout layout) {
        LaidText laid = text;
        if (laid == null || !laid.is(model, layout)) {
            List<Line> head = layout.isWide() ? List.of() : owner(model, layout);
            List<Line> notice = Page.notice(model, layout);
            List<Line> words = prose(model, layout);
            laid = new LaidText(model.card(), model.lang(), layout, head, words, notice);
            text = laid;
        }
        return laid;
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
        Line below =
                Line.of(Span.of(Paint.NO_MARKER), Paint.muted(Width.clip(subtitle, layout.text())));
        return List.of(name, below, rule);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HomeText;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
