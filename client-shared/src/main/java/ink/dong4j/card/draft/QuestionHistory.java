package ink.dong4j.card.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The questions that were asked in this visit, oldest first, also those of conversations that were
 * cleared; of bounded number and size. Immutable.
 */
public record QuestionHistory(List<String> questions) {
    static final QuestionHistory NONE = new QuestionHistory(List.of());

    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_CHARS = 48 * 1024;

    public QuestionHistory {
        questions = List.copyOf(questions);
    }

    /** With one more; asking the same again right away is told once. */
    QuestionHistory with(String question) {
        if (question.isEmpty() || (!questions.isEmpty() && questions.getLast().equals(question))) {
            return this;
        }
        List<String> next = new ArrayList<>(questions);
        next.add(question);
        int chars = next.stream().mapToInt(String::length).sum();
        int from = 0;
        while (from < next.size() - 1
                && (next.size() - from > MOST_QUESTIONS || chars > MOST_CHARS)) {
            chars -= next.get(from).length();
            from++;
        }
        return new QuestionHistory(next.subList(from, next.size()));
    }

    /** The newest question before a place that is as wanted, -1 for none. */
    int older(int place, Predicate<String> wanted) {
        int at = place - 1;
        while (at >= 0 && !wanted.test(questions.get(at))) {
            at--;
        }
        return at;
    }

    /** The oldest question behind a place that is as wanted, the count of all for none. */
    int newer(int place, Predicate<String> wanted) {
        int at = place + 1;
        while (at < questions.size() && !wanted.test(questions.get(at))) {
            at++;
        }
        return Math.min(at, questions.size());
    }

    int size() {
        return questions.size();
    }

    String question(int place) {
        return questions.get(place);
    }
}
