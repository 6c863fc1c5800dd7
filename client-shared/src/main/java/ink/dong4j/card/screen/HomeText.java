package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.people.Memory;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.ui.Abilities.Adornment;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuGrid;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
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
     * @param forms the owner in the forms that were laid out, by their place among those that there are
     * @param notice what happens with the visitor's words
     */
    private record LaidText(
            Card card,
            Lang lang,
            Layout layout,
            Adornment adornment,
            Memory memory,
            List<OwnerText.Form> possible,
            List<OwnerText> forms,
            List<Line> notice) {
        static LaidText of(Model model, Layout layout) {
            return new LaidText(
                    model.card(),
                    model.lang(),
                    layout,
                    model.abilities().adornment(),
                    model.memory(),
                    OwnerText.Form.of(model, layout),
                    new ArrayList<>(),
                    Page.notice(model, layout));
        }

        @SuppressWarnings("ReferenceEquality") // A card that was read anew is another one.
        boolean is(Model model, Layout wantedLayout) {
            return card == model.card()
                    && lang == model.lang()
                    && layout.equals(wantedLayout)
                    && adornment == model.abilities().adornment()
                    && memory == model.memory();
        }

        /** The richest form that takes so many rows at most, or the plain one. */
        OwnerText owner(Model model, int most) {
            for (int i = 0; ; i++) {
                if (i == forms.size()) {
                    forms.add(OwnerText.of(model, layout, possible.get(i)));
                }
                if (forms.get(i).rows() <= most || i == possible.size() - 1) {
                    return forms.get(i);
                }
            }
        }
    }

    /**
     * The menu.
     *
     * @param most the rows that it may take
     * @param utmost the rows that it may take where names would be clipped otherwise
     * @param lines none on a wide window, where it stands in the rail
     */
    record LaidMenu(
            Lang lang,
            Layout layout,
            int most,
            int utmost,
            Menu menu,
            MenuGrid grid,
            List<Line> lines) {
        private static LaidMenu of(Model model, Layout layout, int most, int utmost, Menu menu) {
            if (layout.isWide()) {
                MenuGrid rail = Page.railMenu(model, layout);
                return new LaidMenu(model.lang(), layout, most, utmost, menu, rail, List.of());
            }
            MenuGrid grid = MenuGrid.of(model, layout.text(), most, utmost);
            List<Line> lines = menu.lines(model, grid, layout.text(), true);
            return new LaidMenu(model.lang(), layout, most, utmost, menu, grid, lines);
        }

        private boolean is(
                Menu wanted, Model model, Layout wantedLayout, int wantedMost, int wantedUtmost) {
            return lang == model.lang()
                    && layout.equals(wantedLayout)
                    && most == wantedMost
                    && utmost == wantedUtmost
                    && menu.mark() == wanted.mark()
                    && menu.item().equals(wanted.item())
                    && grid.items().equals(model.menu());
        }
    }

    LaidMenu menu(Model model, Layout layout, int most, int utmost, Menu wanted) {
        LaidMenu laid = menu;
        if (laid == null || !laid.is(wanted, model, layout, most, utmost)) {
            LaidMenu former = formerMenu;
            formerMenu = laid;
            laid =
                    former != null && former.is(wanted, model, layout, most, utmost)
                            ? former
                            : LaidMenu.of(model, layout, most, utmost, wanted);
            menu = laid;
        }
        return laid;
    }

    /**
     * The owner, in the richest form for which there is room.
     *
     * @param most the rows that it may take
     */
    OwnerText owner(Model model, Layout layout, int most) {
        return text(model, layout).owner(model, most);
    }

    /** What happens with the visitor's words. */
    List<Line> notice(Model model, Layout layout) {
        return text(model, layout).notice();
    }

    private LaidText text(Model model, Layout layout) {
        LaidText laid = text;
        if (laid == null || !laid.is(model, layout)) {
            laid = LaidText.of(model, layout);
            text = laid;
        }
        return laid;
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
