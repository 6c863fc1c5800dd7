package ink.dong4j.card.i18n;

/** A word that may follow a command. */
public enum Option {
    ENGLISH("en"),
    CHINESE("zh"),
    AUTO("auto"),
    DARK("dark"),
    LIGHT("light"),
    NONE("none"),
    CODE("code"),
    ON("on"),
    OFF("off");

    private final String word;

    Option(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
