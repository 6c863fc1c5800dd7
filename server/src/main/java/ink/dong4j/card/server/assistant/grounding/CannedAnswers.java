package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.card.Faq;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * The owner's own answers to the very questions of the page {@code faq}. They cost nothing and stand
 * before everybody else. Thread-safe.
 */
public final class CannedAnswers {
    private record Canned(SameQuestion question, Faq.Entry entry) {}

    private final List<Canned> answers;

    CannedAnswers(Faq faq) {
        answers =
                faq.entries().stream()
                        .map(entry -> new Canned(SameQuestion.of(entry.question()), entry))
                        .toList();
    }

    /** Answers when the owner did; else nothing is told and nothing returned. */
    public Optional<Outcome> answer(Question question, AnswerSink sink) {
        Optional<Faq.Entry> entry = entry(question);
        entry.ifPresent(
                found -> {
                    sink.aside(new Aside.Speaks(new Speaker.Owner()));
                    sink.aside(new Aside.Support(List.of(Faq.PAGE)));
                    sink.delta(found.answer());
                });
        return entry.map(_ -> new Outcome.Quoted());
    }

    /** The entry that asks the same; one that goes on with a begun answer or wants another has none. */
    Optional<Faq.Entry> entry(Question question) {
        SameQuestion asked = SameQuestion.of(question.words());
        if (!question.begun().isEmpty() || question.anew() || asked.isEmpty()) {
            return Optional.empty();
        }
        List<Canned> same =
                answers.stream().filter(canned -> canned.question().same(asked)).toList();
        return same.stream()
                .filter(canned -> canned.entry().question().equals(question.words()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .map(Canned::entry);
    }
}
