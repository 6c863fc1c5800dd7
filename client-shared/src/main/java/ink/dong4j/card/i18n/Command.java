package ink.dong4j.card.i18n;

import java.util.List;
import java.util.Optional;

/**
 * A command that a visitor can type after a slash. This is the one list of commands: completion, the
 * list under the prompt, the help and linear mode all use it.
 */
public enum Command {
    HELP("/help"),
    HOME("/home"),
    LINKS("/links"),
    PAGES("/pages"),
    /** Opens a page that the newest answer cites, or any other. */
    OPEN("/open"),
    /** Changes the language. */
    LANG("/lang"),
    /** Changes the colours. */
    THEME("/theme"),
    /** Deletes the conversation. */
    CLEAR("/clear"),
    /** Sends an answer, or a code block of it, to the terminal's clipboard. */
    COPY("/copy"),
    /** Asks the last question again. */
    RETRY("/retry"),
    /** Puts the last question back into the prompt; the edited one replaces it. */
    EDIT("/edit"),
    /** Continues an answer that was cut short. */
    CONTINUE("/continue"),
    /** Stops the answer that is running. */
    STOP("/stop"),
    /** Searches for words. */
    FIND("/find"),
    /** Shows or hides the reasoning of a model. */
    THOUGHTS("/thoughts"),
    /** Chooses the model that answers, where the owner allows it. */
    MODEL("/model"),
    /** Switches mouse support on or off. */
    MOUSE("/mouse"),
    /** Shows the conversation as Markdown. */
    EXPORT("/export"),
    /** Explains what happens with a visitor's words. */
    PRIVACY("/privacy"),
    /** Switches to linear mode. */
    PLAIN("/plain"),
    QUIT("/quit");

    /** The full-width slash, which a Chinese input method may write. */
    private static final char WIDE_SLASH = '\uFF0F';

    private final String word;

    Command(String word) {
        this.word = word;
    }

    /** The name, which begins with a slash. */
    public String word() {
        return word;
    }

    /** Whether it requires words after it. */
    public boolean wantsWords() {
        return this == FIND || this == MODEL;
    }

    /** Whether the words that may follow it depend on the card or the conversation. */
    public boolean hasChoices() {
        return this == OPEN || this == MODEL;
    }

    /** The words that may follow it on every card. */
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

    /** Whether it exists in linear mode. */
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

    /** The command that the first word of a text names. */
    public static Optional<Command> named(String text) {
        String name = plain(text).strip().split("\\s+", 2)[0];
        for (Command command : values()) {
            if (command.word.equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The text after its first word. */
    public static String argument(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words.length > 1 ? words[1] : "";
    }

    /** The text with a leading full-width slash replaced by a plain one. */
    public static String plain(String text) {
        return !text.isEmpty() && text.charAt(0) == WIDE_SLASH ? "/" + text.substring(1) : text;
    }
}
