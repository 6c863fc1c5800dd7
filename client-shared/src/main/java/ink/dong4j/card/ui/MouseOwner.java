package ink.dong4j.card.ui;

/** Who has the mouse: the card, for clicks and the wheel, or the terminal, for selecting text. */
enum MouseOwner {
    /** The card on screens that are menus, else the terminal. */
    AUTO,
    /** The card. */
    CARD,
    /** The terminal. */
    TERMINAL;

    /** Whether the card has it on a screen. */
    boolean isCards(Screen screen) {
        return switch (this) {
            case AUTO -> screen.isList();
            case CARD -> !screen.isForSelecting();
            case TERMINAL -> false;
        };
    }

    /** The other way round, as a visitor sees it now. */
    MouseOwner toggled(Screen screen) {
        return isCards(screen) ? TERMINAL : CARD;
    }
}
