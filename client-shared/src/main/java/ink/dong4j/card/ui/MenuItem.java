package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.Optional;

/** An item of the home screen's menu, in its order. */
enum MenuItem {
    ASK(1),
    LINKS(2),
    HELP(3);

    private final int number;

    MenuItem(int number) {
        this.number = number;
    }

    /** The number that a visitor types for it. */
    int number() {
        return number;
    }

    Hint hint(Phrases phrases) {
        return switch (this) {
            case ASK -> phrases.menuAsk();
            case LINKS -> phrases.menuLinks();
            case HELP -> phrases.menuHelp();
        };
    }

    /** The item that a prompt marks: one that holds just its number. */
    static Optional<MenuItem> marked(String draft) {
        String number = draft.strip();
        for (MenuItem item : values()) {
            if (number.equals(Integer.toString(item.number))) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** The screen that it opens from another. */
    Screen opened(Screen from) {
        return switch (this) {
            case ASK -> Chat.FOLLOWING;
            case LINKS -> new Links(0, from);
            case HELP -> new Help(0, from);
        };
    }
}
