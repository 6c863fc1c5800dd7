package ink.dong4j.card.server.store;

/**
 * What is kept of a returning visitor.
 *
 * @param lang the name of the language, as the interface knows it
 * @param theme the names of the colours
 * @param nickname empty for none
 * @param keepsConversation whether the visitor wants the conversation to be kept
 * @param conversation as text of the caller's own form; empty for none
 */
public record KeptVisitor(
        String lang,
        String theme,
        String nickname,
        int bestScore,
        boolean keepsConversation,
        String conversation) {
    /** The longest conversation, in characters. */
    public static final int MOST_CONVERSATION = 32 * 1024;
}
