package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the items of the menu stand: below each other, or in as few columns as there are rows for, filled
 * one after the other. Immutable.
 *
 * @param items the menu in its order
 * @param labels numbers and names, clipped to their columns
 * @param rows how many rows it takes
 * @param widths cells of each column, with the marker before its labels
 */
public record MenuGrid(List<MenuItem> items, List<String> labels, int rows, List<Integer> widths) {
    public MenuGrid {
        items = List.copyOf(items);
        labels = List.copyOf(labels);
        widths = List.copyOf(widths);
    }

    /**
     * The menu of a card.
     *
     * @param text cells of a row behind the first marker
     * @param most the rows that it may take
     */
    public static MenuGrid of(Model model, int text, int most) {
        return of(model, text, most, most);
    }

    /**
     * The menu of a card.
     *
     * @param text cells of a row behind the first marker
     * @param most the rows that it may take
     * @param utmost the rows that it may take where names would be clipped otherwise
     */
    public static MenuGrid of(Model model, int text, int most, int utmost) {
        Phrases phrases = Phrases.of(model.lang());
        List<MenuItem> items = model.menu();
        List<String> labels = new ArrayList<>();
        for (MenuItem item : items) {
            labels.add(labels.size() + 1 + " " + item.hint(phrases).key());
        }
        int room = Layout.MARKER + text;
        int rows = rows(items.size(), most);
        List<Integer> widths = widths(labels, rows);
        if (sum(widths) > room && rows(items.size(), utmost) > rows) {
            rows = rows(items.size(), utmost);
            widths = widths(labels, rows);
        }
        fit(widths, room);
        for (int i = 0; i < labels.size(); i++) {
            labels.set(i, Width.clip(labels.get(i), widths.get(i / rows) - Layout.MARKER));
        }
        return new MenuGrid(items, labels, rows, widths);
    }

    /** The rows of as few columns as so many rows allow. */
    private static int rows(int items, int most) {
        return Math.ceilDiv(items, Math.ceilDiv(items, Math.max(1, most)));
    }

    private static List<Integer> widths(List<String> labels, int rows) {
        List<Integer> widths = new ArrayList<>();
        for (int first = 0; first < labels.size(); first += rows) {
            widths.add(widest(labels.subList(first, Math.min(labels.size(), first + rows))));
        }
        return widths;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static int widest(List<String> labels) {
        return Layout.MARKER + labels.stream().mapToInt(Width::of).max().orElse(0);
    }

    /** Takes cells from the widest columns until all fit, or gives each as many as are left over. */
    private static void fit(List<Integer> widths, int room) {
        int spare = room - sum(widths);
        for (; spare < 0; spare++) {
            int widest = widths.indexOf(widths.stream().max(Integer::compare).orElseThrow());
            widths.set(widest, widths.get(widest) - 1);
        }
        int more = spare / widths.size();
        widths.replaceAll(width -> width + more);
    }

    /** Whether all items stand below each other. */
    public boolean isList() {
        return widths.size() == 1;
    }

    /**
     * The item at a cell, anywhere in its column.
     *
     * @param column cells from the left of the menu
     * @param row rows from its top
     */
    public Optional<MenuItem> at(int column, int row) {
        if (row < 0 || row >= rows || column < 0) {
            return Optional.empty();
        }
        int place = 0;
        int end = widths.getFirst();
        while (column >= end && place < widths.size() - 1) {
            end += widths.get(++place);
        }
        int index = place * rows + row;
        return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }

    /** The item so many places further on, at most the first or the last one. */
    public MenuItem after(MenuItem item, int places) {
        long next = items.indexOf(item) + (long) places;
        return items.get(Math.clamp(next, 0, items.size() - 1));
    }

    /** The item in the same row so many columns to the right; itself where there is no such column. */
    public MenuItem beside(MenuItem item, int columns) {
        int index = items.indexOf(item);
        int column = index / rows + columns;
        return column < 0 || column >= widths.size() ? item : after(item, columns * rows);
    }
}
