package ink.dong4j.card.ui;

/** What the visitor looks at; how it behaves and looks stands with each one. */
sealed interface Screen permits Home, Links, Chat, Help, Pages, Reader, Qr, Find, Export {
    /** Whether the prompt is live, so that letters and digits are text and never keys. */
    default boolean hasPrompt() {
        return switch (this) {
            case Home _, Chat _ -> true;
            case Links _, Help _, Pages _, Reader _, Qr _, Find _, Export _ -> false;
        };
    }

    /** Whether letters are text; elsewhere each one is a key. */
    default boolean takesText() {
        return hasPrompt() || (this instanceof Find find && find.typing());
    }

    /** Whether it is there to choose from, so that clicks are of more use than selecting text. */
    default boolean isMenu() {
        return switch (this) {
            case Home _, Links _, Pages _ -> true;
            case Chat _, Help _, Reader _, Qr _, Find _, Export _ -> false;
        };
    }

    /** The same as the window, the language and the conversation are now. */
    default Screen fitted(Model model) {
        return switch (this) {
            case Reader reader -> reader.laidFor(model);
            case Find find -> find.laidFor(model);
            case Export export -> export.laidFor(model);
            case Home _, Links _, Chat _, Help _, Pages _, Qr _ -> this;
        };
    }

    /** Whether it is as the window, the language and the conversation are now. */
    default boolean fits(Model model) {
        return switch (this) {
            case Reader reader -> reader.isLaidFor(model);
            case Find find -> find.isLaidFor(model);
            case Export export -> export.columns() == model.columns();
            case Home _, Links _, Chat _, Help _, Pages _, Qr _ -> true;
        };
    }
}
