package ink.dong4j.card.card;

import ink.dong4j.card.text.ColourMode;

/** The colours that a visitor has chosen. */
public record ColourChoice(Theme theme, ColourMode mode) {
    /** Another theme, which is to be seen. */
    public ColourChoice with(Theme next) {
        return new ColourChoice(next, mode == ColourMode.NONE ? ColourMode.AUTO : mode);
    }

    public ColourChoice with(ColourMode next) {
        return new ColourChoice(theme, next);
    }
}
