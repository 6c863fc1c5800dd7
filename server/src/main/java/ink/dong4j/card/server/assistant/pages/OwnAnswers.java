package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * The owner's own answers: what stands under a heading that asks the very question. They cost nothing and
 * stand before everybody else. Thread-safe.
 */
public final class OwnAnswers {
    private final Library library;

    public OwnAnswers(Library library) {
        this.library = library;
    }

    /**
     * Answers when the owner did; else nothing is told and nothing returned.
     *
     * @throws InterruptedException when the visitor left
     */
    public Optional<Outcome> answer(Question question, AnswerSink sink)
            throws InterruptedException {
        Optional<Passage> own = passage(question);
        own.ifPresent(
                passage -> {
                    sink.event(new AnswerEvent.Speaks(new Speaker.Owner()));
                    sink.event(new AnswerEvent.Support(List.of(passage.page())));
                    sink.delta(passage.markdown());
                });
        return own.map(_ -> new Outcome.Quoted());
    }

    /** None for one that goes on with a begun answer, wants another than it was given, or is no question. */
    Optional<Passage> passage(Question question) throws InterruptedException {
        if (!question.begun().isEmpty() || question.anew() || question.fit()) {
            return Optional.empty();
        }
        Lang lang = CardPages.langOf(question);
        return library.get().mayHaveOwnAnswer(question.words(), lang)
                ? library.search(pages -> pages.ownAnswer(question.words(), lang))
                : Optional.empty();
    }
}
