package ink.dong4j.card.server.assistant;

import ink.dong4j.card.ui.Trouble;
import java.io.IOException;

/**
 * The gateway gave no answer, or stopped giving one. Its message is one of our own words for the log;
 * nothing that came over the wire is in it.
 */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;
    private final int status;
    private final String requestId;

    /**
     * @param status the HTTP status
     * @param requestId as {@link RequestId} let it pass
     */
    Refusal(Trouble trouble, int status, String requestId, String reason) {
        super(reason);
        this.trouble = trouble;
        this.status = status;
        this.requestId = requestId;
    }

    Trouble trouble() {
        return trouble;
    }

    int status() {
        return status;
    }

    String requestId() {
        return requestId;
    }
}
