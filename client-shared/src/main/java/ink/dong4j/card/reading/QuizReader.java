package ink.dong4j.card.reading;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.QuizQuestion;
import ink.dong4j.card.text.Safe;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code quiz = [ { question = …, answers = [ a, { en = …, zh = … } ], right = 1, because = … } ]}; the number of
 * the right answer counts from 1.
 */
final class QuizReader {
    private static final int MOST = 30;
    private static final int FEWEST_ANSWERS = 2;
    private static final int MOST_ANSWERS = 6;
    private static final int LONGEST = 300;

    private QuizReader() {}

    static List<QuizQuestion> read(Settings card) {
        List<Settings> sections = card.sections("quiz");
        if (sections.size() > MOST) {
            card.problem(
                    "quiz", "has %d questions; %d are the most".formatted(sections.size(), MOST));
        }
        return sections.stream().map(QuizReader::question).toList();
    }

    private static QuizQuestion question(Settings section) {
        Texts texts = new Texts(section);
        Localized question = texts.line("question", LONGEST);
        List<Localized> answers = answers(section);
        int right = section.number("right", 1, Math.max(1, answers.size())) - 1;
        return new QuizQuestion(question, answers, right, texts.optionalLine("because", LONGEST));
    }

    private static List<Localized> answers(Settings section) {
        List<Localized> answers = new ArrayList<>();
        for (Settings answer : section.sectionsOrNames("answers")) {
            answers.add(
                    answer.has("name")
                            ? Localized.same(line(answer, "name"))
                            : new Localized(line(answer, "en"), line(answer, "zh")));
        }
        if (answers.size() < FEWEST_ANSWERS || answers.size() > MOST_ANSWERS) {
            section.problem(
                    "answers",
                    "must be a list of %d to %d answers".formatted(FEWEST_ANSWERS, MOST_ANSWERS));
        }
        return answers;
    }

    private static String line(Settings answer, String key) {
        return Safe.line(answer.text(key, LONGEST), LONGEST);
    }
}
