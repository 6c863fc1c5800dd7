package ink.dong4j.card.listing;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;

/** A list of entries: arrows and the wheel move the mark, Enter and a click open an entry. */
public interface ListScreen extends Screen {
    /** The index of the marked entry. */
    int selected();

    /** The screen that this one was opened from. */
    Screen back();

    /** The same list with another entry marked. */
    ListScreen at(int index);

    int count(Model model);

    String title(Phrases phrases);

    /** The lines of each entry. */
    List<List<Line>> entries(Model model, Layout layout);

    KeyHints hints(Model model);

    /** What is said above the entries. */
    default List<Line> above(Model model, Layout layout) {
        return List.of();
    }

    /** The model after the marked entry was opened; the same where there is none. */
    Model opened(Model model);

    @Override
    default Step press(Model model, Key key) {
        if (Pager.leaves(key)) {
            return Step.of(model.with(back()));
        }
        if (key == Key.ENTER || key == Key.RIGHT) {
            return Step.of(opened(model));
        }
        return moved(model, pager(model).by(Pager.asArrow(key)));
    }

    @Override
    default View view(Model model, Layout layout) {
        Listing listing = listing(model, layout);
        List<Line> lines = new ArrayList<>(Page.title(model, layout, title(model)));
        lines.addAll(above(model, layout));
        lines.addAll(listing.visible());
        return Page.view(model, layout, lines, hints(model), listing.caretRow());
    }

    /** The mark stays on the list when a card that was read anew has a shorter one. */
    @Override
    default Screen fitted(Model model) {
        int last = Math.max(0, count(model) - 1);
        return selected() <= last ? this : at(last);
    }

    @Override
    default boolean isList() {
        return true;
    }

    @Override
    default Step wheel(Model model, int lines) {
        return moved(model, Integer.signum(lines));
    }

    @Override
    default Step click(Model model, int column, int row) {
        return listing(model, model.layout()).at(row).stream()
                .mapToObj(index -> Step.of(at(index).opened(model)))
                .findFirst()
                .orElseGet(() -> Step.of(model));
    }

    /** Moves the mark by so many entries. */
    default Step moved(Model model, int by) {
        int last = Math.max(0, count(model) - 1);
        int next = Math.clamp((long) selected() + by, 0, last);
        return Step.of(by == 0 ? model : model.with(at(next)));
    }

    /** What the keys of a list move by. */
    default Pager pager(Model model) {
        return new Pager(selected(), count(model), 2);
    }

    private Listing listing(Model model, Layout layout) {
        int title = Page.title(model, layout, title(model)).size() + above(model, layout).size();
        int room = Math.max(1, Page.room(model, layout, title));
        return new Listing(entries(model, layout), selected(), title, room);
    }

    private String title(Model model) {
        return title(Phrases.of(model.lang()));
    }
}
