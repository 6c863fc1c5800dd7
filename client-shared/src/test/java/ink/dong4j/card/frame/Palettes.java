package ink.dong4j.card.frame;

import ink.dong4j.card.card.Themes;
import ink.dong4j.card.text.Hues;

/** Palettes of the theme that a card has whose owner chose none. */
public final class Palettes {
    public static final Hues HUES = Themes.STOCK.first().hues();

    private Palettes() {}

    public static Palette of(ColorDepth depth, Background background) {
        return Palette.of(depth, Backdrop.of(background), HUES);
    }
}
