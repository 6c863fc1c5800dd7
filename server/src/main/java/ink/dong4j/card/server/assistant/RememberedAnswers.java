package ink.dong4j.card.server.assistant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.assistant.pages.CardPages;
import ink.dong4j.card.server.assistant.pages.Library;
import ink.dong4j.card.server.config.CacheConfig;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Answers of the usual model to the questions that the card itself suggests, given again to whoever
 * asks one of them first. Never to words of a visitor's own, so none of them can be read by another
 * visitor; never after the pages behind an answer have changed. Bounded. Thread-safe.
 */
final class RememberedAnswers {
    private static final int LONGEST_CHARS = 16 << 10;

    private final Library library;
    private final boolean keeps;
    private final LongSupplier nanos;
    private final Cache<Key, Answer> cache;

    /**
     * @param nanos a clock that only goes on
     */
    RememberedAnswers(CacheConfig config, Library library, LongSupplier nanos) {
        this.library = library;
        this.nanos = nanos;
        keeps = config.answers() > 0;
        cache =
                Caffeine.newBuilder()
                        .maximumSize(config.answers())
                        .expireAfterWrite(config.keepFor())
                        .ticker(nanos::getAsLong)
                        .build();
    }

    /**
     * @param told all that a model is told with the question
     */
    private record Key(String words, String told) {}

    private record Answer(String text, List<String> pages, long atNanos) {}

    /** Gives a remembered answer; else nothing is told and nothing returned. */
    Optional<Outcome> answer(Question question, Conversation.Request request, AnswerSink sink) {
        Optional<Answer> found =
                Optional.of(question)
                        .filter(asked -> !asked.anew())
                        .flatMap(asked -> key(asked, request))
                        .flatMap(key -> Optional.ofNullable(cache.getIfPresent(key)));
        found.ifPresent(
                answer -> {
                    long age = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - answer.atNanos());
                    sink.aside(
                            new AnswerEvent.Speaks(
                                    new Speaker.Remembered(Duration.ofSeconds(age))));
                    sink.aside(new AnswerEvent.Support(answer.pages()));
                    sink.delta(answer.text());
                });
        return found.map(_ -> new Outcome.Answered());
    }

    /** Keeps an answer when it may be given again: the usual model's, whole, and with its pages. */
    void keep(
            Question question,
            Conversation.Request request,
            Outcome outcome,
            RecordedAnswer noted) {
        boolean good =
                outcome instanceof Outcome.Answered
                        && noted.speaker().equals(Optional.of(new Speaker.Model(0)))
                        && !noted.pages().isEmpty()
                        && noted.text().length() <= LONGEST_CHARS;
        if (good) {
            key(question, request)
                    .ifPresent(
                            key ->
                                    cache.put(
                                            key,
                                            new Answer(
                                                    noted.text(),
                                                    noted.pages(),
                                                    nanos.getAsLong())));
        }
    }

    private Optional<Key> key(Question question, Conversation.Request request) {
        boolean first =
                question.history().isEmpty() && question.begun().isEmpty() && question.model() == 0;
        if (!keeps || !first || !library.get().suggests(question.words())) {
            return Optional.empty();
        }
        return Optional.of(new Key(CardPages.normalised(question.words()), request.system()));
    }
}
