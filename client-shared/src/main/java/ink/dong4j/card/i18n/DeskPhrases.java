package ink.dong4j.card.i18n;

import java.util.List;

/** What is said at the owner's desk, in one language. No other visitor sees it. */
public interface DeskPhrases {
    static DeskPhrases of(Lang lang) {
        return switch (lang) {
            case EN -> new EnglishDesk();
            case ZH -> new ChineseDesk();
        };
    }

    String title(DeskTopic topic);

    /** The head of a column, or the name of a figure. */
    String column(DeskColumn column);

    /** A figure with its name. */
    String figure(String value, DeskColumn column);

    String word(DeskWord word);

    /** A table without rows. */
    String empty(DeskTopic topic);

    /** What a deed is called beside its key. */
    String key(DeskDeed deed);

    /**
     * What will happen, as a question.
     *
     * @param about what it is done to, as it is shown
     */
    String asks(DeskDeed deed, String about);

    /** What has happened. */
    String done(DeskDeed deed, String about);

    /** A deed was done, but the audit log does not have it. */
    String notKept();

    String failure(DeskFailure why);

    /** What was typed is no command of the desk. */
    String unknown();

    /** The server has not told anything yet. */
    String waits();

    /** A key that asks to join a visitor's conversation. */
    String join();

    /** Without a full screen: how to say yes. */
    String confirmInLines();

    /** A key that shows the card as visitors see it. */
    Hint card();

    /** What is typed for a notice. */
    String noticeLabel();

    /** Without a full screen, before the server has told anything. */
    String opening();

    /** What the key for the list of commands shows. */
    String help();

    /** The title of the list of commands. */
    String helpTitle();

    /** The commands of the desk, and what they do. */
    List<Hint> commands();
}
