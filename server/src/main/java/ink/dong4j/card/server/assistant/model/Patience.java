package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.server.config.assistant.ModelConfig;
import java.time.Duration;

/**
 * How long one answer is still waited for: first for its first token, then for each next one, and
 * never beyond the whole turn. It counts from the moment of sending, so that a slow machine's time
 * before that is not the gateway's. Whatever waits for the gateway asks it for the time that is left,
 * so no timer has to interrupt anybody. Used by one thread.
 */
public final class Patience {
    private static final Duration LONG_READING = Duration.ofSeconds(1);

    private final ModelConfig model;
    private final QuestionTime question;
    private boolean sent;
    private long readingNanos;
    private boolean shorter;
    private long sentAt;
    private long turnDeadline;
    private long deadline;

    /**
     * @param question bounds it, too, whatever the model may take
     */
    public Patience(ModelConfig model, QuestionTime question) {
        this.model = model;
        this.question = question;
        begin();
    }

    /** The request goes out now. */
    void send() {
        sent = true;
        question.begin();
        begin();
    }

    private void begin() {
        sentAt = System.nanoTime();
        long left = question.leftNanos();
        shorter = left < model.firstToken().toNanos();
        turnDeadline = sentAt + Math.min(model.turn().toNanos(), left);
        deadline = sentAt;
        extendBy(model.firstToken().toNanos());
    }

    /** Whether the request went out; else it cost nothing. */
    boolean isSent() {
        return sent;
    }

    /**
     * Whether a model that comes too late may be as healthy as ever: it has less time for its first
     * token than the owner gave it, or the visitor took long to read.
     */
    boolean isUnfair() {
        return shorter || readingNanos > LONG_READING.toNanos();
    }

    /** Whether the answer must not go on, even where more of it has come. */
    boolean turnIsOver() {
        return System.nanoTime() - turnDeadline >= 0;
    }

    /** The visitor took so long to read a token. */
    void read(long nanos) {
        readingNanos += nanos;
    }

    /** Nanoseconds since the request went out. */
    long sinceSentNanos() {
        return System.nanoTime() - sentAt;
    }

    /** A token came; the next one may take its time again. */
    void token() {
        deadline = System.nanoTime();
        extendBy(model.betweenTokens().toNanos());
    }

    /** All that matters has come; what is left may take so long at most. */
    void atMost(Duration rest) {
        deadline = Math.min(deadline, System.nanoTime() + rest.toNanos());
    }

    /** Nanoseconds, zero or less when patience is at its end. */
    long leftNanos() {
        return deadline - System.nanoTime();
    }

    private void extendBy(long nanos) {
        deadline += Math.min(nanos, turnDeadline - deadline);
    }
}
