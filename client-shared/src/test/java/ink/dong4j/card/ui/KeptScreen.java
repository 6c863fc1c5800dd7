package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.View;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A screen that is kept in a golden file, in both languages.
 *
 * @param name the group and the state, with a slash between them
 * @param sizes in which it is kept; the looks of its cells only in the first
 * @param way how a visitor comes to it
 */
record KeptScreen(String name, List<Size> sizes, Visit visit, UnaryOperator<Story> way) {
    /** A screen on which things stand as on no other one, kept in every size. */
    static KeptScreen layout(String name, UnaryOperator<Story> way) {
        return new KeptScreen(name, Size.ROOMY, Story::visit, way);
    }

    /**
     * A screen that differs from another one in a line or two, kept where they fit at ease and where
     * they are wrapped or shortened most.
     */
    static KeptScreen phrase(String name, UnaryOperator<Story> way) {
        return new KeptScreen(name, List.of(Size.USUAL, Size.NARROW), Story::visit, way);
    }

    KeptScreen in(Size... kept) {
        return new KeptScreen(name, List.of(kept), visit, way);
    }

    KeptScreen of(Visit other) {
        return new KeptScreen(name, sizes, other, way);
    }

    View view(Lang lang, Size size) {
        return App.view(model(lang, size));
    }

    Model model(Lang lang, Size size) {
        return way.apply(visit.begin(lang, size.columns, size.rows)).model();
    }

    /** The beginning of a visit to one of the sample cards. */
    interface Visit {
        Story begin(Lang lang, int columns, int rows);
    }
}
