package ink.dong4j.card.talk;

/**
 * A question that was asked and the answer that it got, as the next question's history. Of what is said in
 * person either may be empty: a visitor's words that got no answer, or the owner's that answer nothing.
 *
 * @param inPerson whether the visitor and the owner spoke to each other, and no assistant
 */
public record Exchange(String question, String answer, boolean inPerson) {
    /** One with the assistant. */
    public Exchange(String question, String answer) {
        this(question, answer, false);
    }
}
