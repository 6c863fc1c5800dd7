package ink.dong4j.card.i18n;

/**
 * What happens with a visitor's words: these phrases of one language. Each says what is so, never what
 * is meant to be. Immutable.
 */
sealed interface PrivacyPhrases permits Phrases, EnglishPrivacy, ChinesePrivacy {
    /**
     * All of it in one line, for where words are typed.
     *
     * @param provider whether they go to a model provider
     * @param conversations whether the owner keeps them with their answers
     * @param questions whether questions are kept that no page answers
     */
    String privacyNotice(boolean provider, boolean conversations, boolean questions);

    String privacyTitle();

    /** Before where words go. */
    String whereWordsGo();

    String wordsGoToProvider();

    String wordsStay();

    /** Before what is kept. */
    String whatIsKept();

    String conversationsKept();

    String nothingKept();

    String questionsKept();

    /** Before what the server writes down of a visit. */
    String whatIsLogged();

    String logHoldsNoWords();

    /** What a visitor's allowance is counted by. */
    String countedBy();

    /** Before what never leaves the server. */
    String whatNeverLeaves();

    String keyNeverLeaves();
}
