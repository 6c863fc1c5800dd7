package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.talk.Trouble;
import java.io.IOException;
import java.time.Duration;

/**
 * The gateway gave no answer, or stopped giving one. Its message is one of our own words for the log;
 * nothing that came over the wire is in it.
 */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    /** What is known beside the trouble. */
    enum Kind {
        /** No stream began: nothing was used up. */
        REFUSED(true, Mark.FAILED),
        /** The same, and the visitor's words were the reason. */
        REFUSED_WORDS(true, Mark.NEITHER),
        /** A stream began, and the visitor's words ended it. */
        STOPPED_WORDS(false, Mark.NEITHER),
        /** A stream began and was not what it should be, or nobody knows what happened. */
        BROKEN(false, Mark.FAILED);

        private final boolean free;
        private final Mark mark;

        Kind(boolean free, Mark mark) {
            this.free = free;
            this.mark = mark;
        }
    }

    private final Trouble trouble;
    private final Kind kind;
    private final int status;
    private final String requestId;
    private final Duration rest;

    /**
     * @param status the HTTP status
     * @param requestId as {@link RequestId} let it pass
     */
    Refusal(Trouble trouble, Kind kind, int status, String requestId, String reason) {
        this(trouble, kind, status, requestId, reason, Duration.ZERO);
    }

    private Refusal(
            Trouble trouble,
            Kind kind,
            int status,
            String requestId,
            String reason,
            Duration rest) {
        super(reason);
        this.rest = rest;
        this.trouble = trouble;
        this.kind = kind;
        this.status = status;
        this.requestId = requestId;
    }

    /** Before a stream began. */
    static Refusal of(Complaint complaint, String requestId) {
        return of(complaint, requestId, Duration.ZERO);
    }

    /**
     * Before a stream began.
     *
     * @param rest how long the gateway wants to be left alone
     */
    static Refusal of(Complaint complaint, String requestId, Duration rest) {
        return new Refusal(
                complaint.trouble(),
                complaint.aboutWords() ? Kind.REFUSED_WORDS : Kind.REFUSED,
                complaint.status(),
                requestId,
                complaint.meaning(),
                rest);
    }

    /** Out of a stream. */
    static Refusal inStream(Complaint complaint, String requestId) {
        return new Refusal(
                complaint.trouble(),
                complaint.aboutWords() ? Kind.STOPPED_WORDS : Kind.BROKEN,
                complaint.status(),
                requestId,
                "error in the stream");
    }

    /** A finished answer without a word. */
    static Refusal empty(int status, String requestId) {
        return new Refusal(Trouble.EMPTY, Kind.BROKEN, status, requestId, "no text");
    }

    /** A stream without what makes it an answer. */
    static Refusal broken(int status, String requestId, String reason) {
        return new Refusal(Trouble.UNREACHABLE, Kind.BROKEN, status, requestId, reason);
    }

    Trouble trouble() {
        return trouble;
    }

    /** How long the gateway wants to be left alone; zero where it does not say. */
    Duration rest() {
        return rest;
    }

    /** Whether nothing was used up. */
    boolean free() {
        return kind.free;
    }

    Mark mark() {
        return kind.mark;
    }

    int status() {
        return status;
    }

    String requestId() {
        return requestId;
    }
}
