package ink.dong4j.card.i18n;

/** What forms say, in one language. */
public sealed interface FormPhrases permits EnglishForms, ChineseForms {
    /** A field must not stay empty. */
    String missing(String field);

    /** A field and what it holds, on one line. */
    String filled(String field, String value);

    /** A text is being sent. */
    String saving();

    /** The disk does not take a text. */
    String notSaved();

    /** What a field holds already, which an empty line keeps. */
    String keeps(String text);

    /** How to send or to change a text where there are only lines. */
    String checkHint();

    /** Whether a line says yes to {@link #checkHint}. */
    boolean isYes(String line);

    /** How a form is left where there are only lines. */
    String leaveHint(String command);
}
