package ink.dong4j.card.server.limit;

import ink.dong4j.card.talk.Allowance;

/** What one session may still ask, with its address and the whole server counted in. Thread-safe. */
public interface Quota {
    QuotaVerdict admit();

    /** Sets tokens of the day aside for one request to a gateway; see {@link Purse}. */
    Advance reserve(int tokens) throws InterruptedException;

    /** What is left of the session's own share. */
    Allowance left();
}
