package ink.dong4j.card.server.limit;

import java.time.Duration;

/** What the limits say to a question. */
public sealed interface QuotaVerdict {
    /** It may be asked; the permit is closed when its answer has ended. */
    record Admitted(Permit permit) implements QuotaVerdict {}

    /** Not now; it would be admitted after the wait, if nobody else comes first. */
    record Refused(Duration retryAfter) implements QuotaVerdict {}

    /** Never in this visit, which has had all its answers. */
    record Full() implements QuotaVerdict {}
}
