package ink.dong4j.card.i18n;

/** What the guestbook says, in one language. */
public sealed interface GuestbookPhrases permits EnglishGuestbook, ChineseGuestbook {
    Hint menu();

    String loading();

    /** Nothing was written yet. */
    String empty();

    /** The entries cannot be read right now. */
    String unavailable();

    /** There is room for no more entries, or for no more that wait for the owner. */
    String full();

    /** How to write an entry and to see another page where there are only lines. */
    String hint(String sign, String page);

    String noSuchPage(String page);

    String signTitle();

    /** The field for the visitor's name, and what to write into it. */
    Hint nameField();

    Hint wordsField();

    /** What will be seen by everybody, at once or once the owner has approved it. */
    String checkTitle(String owner, boolean moderated);

    /** What is kept with an entry. */
    String privacy();

    /** An entry is kept and waits for the owner. */
    String waits(String owner);

    /** An entry is kept and seen by everybody. */
    String shown();

    /** How to write an entry after {@code ssh host}. */
    Hint usageSign();

    /** {@code sign} was called without a name or words. */
    String signUsage(String host);

    /** What the guestbook keeps, for the page about privacy. */
    String kept();
}
