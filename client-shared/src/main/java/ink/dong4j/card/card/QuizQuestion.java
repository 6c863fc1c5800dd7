package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A question of the owner's quiz about himself.
 *
 * @param answers two or more to choose from
 * @param right the place of the one that is true, 0 first
 * @param because what is said about it afterwards; may be empty
 */
public record QuizQuestion(
        Localized question, List<Localized> answers, int right, Localized because) {
    public QuizQuestion {
        requireNonNull(question, "question is null");
        answers = List.copyOf(answers);
        requireNonNull(because, "because is null");
    }
}
