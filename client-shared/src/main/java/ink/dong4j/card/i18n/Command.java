package ink.dong4j.card.i18n;

import java.util.List;
import java.util.Optional;

/**
 * What a visitor can type behind a slash. This is the one list of commands: completion, the palette,
 * the help, and the linear mode all read it.
 */
public enum Command {
    HELP("/help"),
    HOME("/home"),
    LINKS("/links"),
    PAGES("/pages"),
    /** Opens a page that the newest answer rests on, or any other. */
    OPEN("/open"),
    /** Changes the language. */
    LANG("/lang"),
    /** Changes the colours. */
    THEME("/theme"),
    /** Forgets the conversation. */
    CLEAR("/clear"),
    /** Offers an answer, or a block of its code, to the terminal's clipboard. */
    COPY("/copy"),
    /** Asks the last question again. */
    RETRY("/retry"),
    /** Brings the last question back into the prompt; asked again it takes the old one's place. */
    EDIT("/edit"),
    /** Lets an answer go on that broke off. */
    CONTINUE("/continue"),
    /** Stops the answer that runs. */
    STOP("/stop"),
    /** Looks for words. */
    FIND("/find"),
    /** Shows what a model thought before it spoke, or hides it. */
    THOUGHTS("/thoughts"),
    /** Chooses the model that answers, where the owner leaves that to visitors. */
    MODEL("/model"),
    /** Takes the mouse, or gives it back to the terminal. */
    MOUSE("/mouse"),
    /** Shows the conversation as Markdown. */
    EXPORT("/export"),
    /** Tells what happens with a visitor's words. */
    PRIVACY("/privacy"),
    /** Goes on line by line. */
    PLAIN("/plain"),
    QUIT("/quit");

    /** Where a keyboard for Chinese has its slash, it may write this one. */
    private static final char WIDE_SLASH = '\uFF0F';

    private final String word;

    Command(String word) {
        this.word = word;
    }

    /** Its name, which begins with a slash. */
    public String word() {
        return word;
    }

    /** Whether it does nothing without words behind it. */
    public boolean wantsWords() {
        return this == FIND || this == MODEL;
    }

    /** Whether what may stand behind it depends on the card or on the conversation. */
    public boolean hasChoices() {
        return this == OPEN || this == MODEL;
    }

    /** What may stand behind it on every card. */
    public List<Option> options() {
        return switch (this) {
            case LANG -> List.of(Option.ENGLISH, Option.CHINESE);
            case THEME -> List.of(Option.AUTO, Option.DARK, Option.LIGHT, Option.NONE);
            case COPY -> List.of(Option.CODE);
            case HELP,
                    HOME,
                    LINKS,
                    PAGES,
                    OPEN,
                    CLEAR,
                    RETRY,
                    EDIT,
                    CONTINUE,
                    STOP,
                    FIND,
                    THOUGHTS,
                    MODEL,
                    MOUSE,
                    EXPORT,
                    PRIVACY,
                    PLAIN,
                    QUIT ->
                    List.of();
        };
    }

    /** Whether it has a meaning without a full screen. */
    public boolean isLinear() {
        return switch (this) {
            case HELP,
                    HOME,
                    LINKS,
                    PAGES,
                    OPEN,
                    LANG,
                    CLEAR,
                    RETRY,
                    CONTINUE,
                    STOP,
                    MODEL,
                    PRIVACY,
                    QUIT ->
                    true;
            case THEME, COPY, EDIT, FIND, THOUGHTS, MOUSE, EXPORT, PLAIN -> false;
        };
    }

    /** The command that a text names with its first word. */
    public static Optional<Command> named(String text) {
        String name = plain(text).strip().split("\\s+", 2)[0];
        for (Command command : values()) {
            if (command.word.equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** What stands behind the first word of a text. */
    public static String argument(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words.length > 1 ? words[1] : "";
    }

    /** The text with a plain slash at its begin, where it begins with a wide one. */
    public static String plain(String text) {
        return !text.isEmpty() && text.charAt(0) == WIDE_SLASH ? "/" + text.substring(1) : text;
    }
}
