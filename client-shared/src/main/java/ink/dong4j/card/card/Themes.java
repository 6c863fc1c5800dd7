package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The themes of a card.
 *
 * @param all in the order in which they are offered, the owner's own ones first
 * @param first the one that a visit begins with, which is one of them
 */
public record Themes(List<Theme> all, Theme first) {
    /** The themes of a card whose owner chose none. */
    public static final Themes STOCK = new Themes(StockThemes.ALL, StockThemes.MINT);

    public Themes {
        all = List.copyOf(all);
        requireNonNull(first, "first is null");
    }

    public Optional<Theme> named(String name) {
        return all.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    /** The one behind another, and the first behind the last. */
    public Theme after(Theme theme) {
        List<String> names = all.stream().map(Theme::name).toList();
        return all.get((names.indexOf(theme.name()) + 1) % all.size());
    }
}
