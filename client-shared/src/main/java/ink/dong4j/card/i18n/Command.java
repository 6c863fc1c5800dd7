package ink.dong4j.card.i18n;

import java.util.List;
import java.util.Optional;

/**
 * A command that a visitor can type after a slash. This is the one list of commands: completion, the
 * list under the prompt, the help and linear mode all use it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Both lists come from List.of.
public enum Command {
    HELP("/help"),
    HOME("/home"),
    RESUME("/resume"),
    CONTACT("/contact"),
    LINKS("/links"),
    PROJECTS("/projects"),
    STACK("/stack"),
    NOW("/now"),
    GITHUB("/github"),
    /** Lists the posts of the card's feeds, and reads one by its number. */
    POSTS("/posts"),
    LOBBY("/lobby"),
    /** Changes the visitor's name in the live room. */
    NICK("/nick", List.of(), Use.WORDS),
    /** Tells who is in the live room. */
    WHO("/who"),
    /** Shows what visitors wrote; a page of it by its number. */
    GUESTBOOK("/guestbook"),
    /** Writes into the guestbook. */
    SIGN("/sign", List.of(), Use.TEXT),
    /** Leaves the owner a message. */
    MESSAGE("/message", List.of(), Use.TEXT),
    /** Asks a question of the owner's quiz, or tells whether an answer is right. */
    QUIZ("/quiz"),
    PAGES("/pages"),
    /** Opens a page that the newest answer cites, or any other. */
    OPEN("/open", List.of(), Use.CHOICES),
    /** Opens the runner game. */
    DINO("/dino"),
    /** Judges the description of a job or project; alone it asks for one. */
    FIT("/fit", List.of(), Use.TEXT),
    /** Changes the language. */
    LANG("/lang", List.of(Option.ENGLISH, Option.CHINESE)),
    /** Changes the colours. */
    THEME(
            "/theme",
            List.of(Option.AUTO, Option.DARK, Option.LIGHT, Option.NONE),
            Use.CHOICES,
            Use.FULL_SCREEN),
    /** Deletes the conversation. */
    CLEAR("/clear"),
    /** Sends an answer, or a code block of it, to the terminal's clipboard. */
    COPY("/copy", List.of(Option.CODE), Use.FULL_SCREEN),
    /** Asks the last question again. */
    RETRY("/retry"),
    /** Puts the last question back into the prompt; the edited one replaces it. */
    EDIT("/edit", List.of(), Use.FULL_SCREEN),
    /** Continues an answer that was cut short. */
    CONTINUE("/continue"),
    /** Stops the answer that is running. */
    STOP("/stop"),
    /** Lets the owner into the conversation who would like to join it. */
    ALLOW("/allow"),
    /** Does not let the owner in, or has the assistant answer again. */
    DECLINE("/decline"),
    /** Searches for words. */
    FIND("/find", List.of(), Use.WORDS, Use.FULL_SCREEN),
    /** Shows or hides the reasoning of a model. */
    THOUGHTS("/thoughts", List.of(), Use.FULL_SCREEN),
    /** Chooses the model that answers, where the owner allows it. */
    MODEL("/model", List.of(), Use.WORDS, Use.CHOICES),
    /** Shows the conversation as Markdown. */
    EXPORT("/export", List.of(), Use.FULL_SCREEN),
    /** Goes to the owner's desk, where the visitor is the owner. */
    DESK("/desk"),
    /** Explains what happens with a visitor's words. */
    PRIVACY("/privacy"),
    /** Says whether the last conversation is kept for the next visit. */
    REMEMBER("/remember", List.of(Option.ON, Option.OFF)),
    /** Erases all that is remembered of the visitor. */
    FORGET("/forget"),
    /** Switches to linear mode. */
    PLAIN("/plain", List.of(), Use.FULL_SCREEN),
    QUIT("/quit");

    private enum Use {
        /** It requires words after it. */
        WORDS,
        /** A text of several lines may follow it. */
        TEXT,
        /** The words that may follow it depend on the card or the conversation. */
        CHOICES,
        /** It exists on a full screen only. */
        FULL_SCREEN
    }

    /** The full-width slash, which a Chinese input method may write. */
    private static final char WIDE_SLASH = '\uFF0F';

    private final String word;
    private final List<Option> options;
    private final List<Use> uses;

    Command(String word) {
        this(word, List.of());
    }

    Command(String word, List<Option> options, Use... uses) {
        this.word = word;
        this.options = options;
        this.uses = List.of(uses);
    }

    /** The name, which begins with a slash. */
    public String word() {
        return word;
    }

    /** Whether it requires words after it. */
    public boolean wantsWords() {
        return uses.contains(Use.WORDS);
    }

    /** Whether a text of several lines may follow it. */
    public boolean takesText() {
        return uses.contains(Use.TEXT);
    }

    /** Whether the words that may follow it depend on the card or the conversation. */
    public boolean hasChoices() {
        return uses.contains(Use.CHOICES);
    }

    /** The words that may follow it on every card. */
    public List<Option> options() {
        return options;
    }

    /** Whether it exists in linear mode. */
    public boolean isLinear() {
        return !uses.contains(Use.FULL_SCREEN);
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
