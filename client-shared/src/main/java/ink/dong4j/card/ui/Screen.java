package ink.dong4j.card.ui;

/** What the visitor looks at; how it behaves and looks stands with each one. */
sealed interface Screen permits Home, Links, Chat, Help {
    /** Whether the prompt is live, so that letters and digits are text and never keys. */
    default boolean hasPrompt() {
        return switch (this) {
            case Home _, Chat _ -> true;
            case Links _, Help _ -> false;
        };
    }

    /** Whether it is there to choose from, so that clicks are of more use than selecting text. */
    default boolean isMenu() {
        return switch (this) {
            case Home _, Links _ -> true;
            case Chat _, Help _ -> false;
        };
    }
}
