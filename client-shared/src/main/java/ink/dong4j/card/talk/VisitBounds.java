package ink.dong4j.card.talk;

/**
 * How much one visit may hold; what a visitor can grow ends here.
 *
 * @param draftBytes the longest draft, in bytes of UTF-8
 * @param turns questions that the transcript keeps, the oldest go first
 * @param transcriptChars characters of all questions and answers that are kept
 * @param answerChars the longest answer that is shown, in characters
 * @param historyExchanges exchanges that go along with the next question
 */
public record VisitBounds(
        int draftBytes, int turns, int transcriptChars, int answerChars, int historyExchanges) {
    public static final VisitBounds DEFAULT =
            new VisitBounds(16 * 1024, 50, 256 * 1024, 64 * 1024, 10);

    /** The same with another longest draft. */
    public VisitBounds withDraftBytes(int bytes) {
        return new VisitBounds(bytes, turns, transcriptChars, answerChars, historyExchanges);
    }
}
