package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A kept screen as the text of a golden file: what stands in its cells in each size and language, and
 * once the looks of the cells. Before each stands a line with its size, its language, and the cell of
 * the caret. Rows that repeat are folded.
 */
final class GoldenText {
    /** Rows that are written out; a longer run of the same row is folded. */
    private static final int WRITTEN = 2;

    private final List<String> rows = new ArrayList<>();

    private GoldenText() {}

    static String of(KeptScreen screen, Looks looks) {
        GoldenText text = new GoldenText();
        for (Size size : screen.sizes()) {
            for (Lang lang : Lang.values()) {
                View view = screen.view(lang, size);
                String mouse = view.reports().mouse() ? ", mouse" : "";
                text.header(size, lang, caret(view) + mouse);
                text.fold(view, GoldenText::shown);
            }
        }
        Size first = screen.sizes().getFirst();
        text.header(first, Lang.EN, "looks");
        text.fold(screen.view(Lang.EN, first), looks::row);
        return String.join("\n", text.rows) + "\n";
    }

    private static String caret(View view) {
        String shown = view.caretVisible() ? "caret" : "hidden caret";
        return shown + " at " + view.caretColumn() + "," + view.caretRow();
    }

    /** With a shade for each cell of a picture. */
    private static String shown(Line line) {
        return line.text().replaceAll(Painted.PICTURE, "\u2592");
    }

    private void header(Size size, Lang lang, String what) {
        rows.add("== %s %s, %s".formatted(size, lang.name().toLowerCase(Locale.ROOT), what));
    }

    private void fold(View view, Function<Line, String> drawn) {
        List<String> all = view.lines().stream().map(drawn).map(String::stripTrailing).toList();
        int end;
        for (int row = 0; row < all.size(); row = end) {
            end = row + 1;
            while (end < all.size() && all.get(end).equals(all.get(row))) {
                end++;
            }
            int same = end - row;
            if (same <= WRITTEN) {
                rows.addAll(all.subList(row, end));
            } else if (all.get(row).isEmpty()) {
                rows.add("⋮ " + same + " rows");
            } else {
                rows.add(all.get(row));
                rows.add("⋮ " + (same - 1) + " more");
            }
        }
    }
}
