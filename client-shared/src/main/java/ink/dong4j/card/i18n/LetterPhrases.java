package ink.dong4j.card.i18n;

/** What messages for the owner say, in one language. */
public sealed interface LetterPhrases permits EnglishLetters, ChineseLetters {
    Hint menu();

    /** The title of the form. */
    String title(String owner);

    Hint nameField();

    /** How the owner may answer. */
    Hint addressField();

    Hint wordsField();

    String checkTitle(String owner);

    /** What is kept with a message, and who reads it. */
    String privacy(String owner);

    /** A message is kept; it waits for its delivery. */
    String waits();

    /** A message has reached the owner, at a time of the day. */
    String delivered(String owner, String time);

    /** The title over the messages of this visit. */
    String sent();

    /** The owner's inbox is full. */
    String full();

    /** How to see what became of a message where there are only lines. */
    String hint(String command);

    /** Options that may follow {@code ssh host message}. */
    Hint usageOptions();

    /** {@code message} was called without words, or with options that it does not have. */
    String usage(String host);

    /** What of a message is kept, for the page about privacy. */
    String kept();
}
