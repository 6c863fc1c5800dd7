package ink.dong4j.card.talk;

import static java.util.Objects.requireNonNull;

/** A question that was asked and the answer that it got, as the next question's history. */
public record Exchange(String question, String answer) {
    public Exchange {
        requireNonNull(question, "question is null");
        requireNonNull(answer, "answer is null");
    }
}
