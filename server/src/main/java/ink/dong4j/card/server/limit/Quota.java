package ink.dong4j.card.server.limit;

import ink.dong4j.card.talk.Allowance;

/** What one session may still ask, with its address and the whole server counted in. Thread-safe. */
public interface Quota extends Purse {
    QuotaVerdict admit();

    /** What is left of the session's own share. */
    Allowance left();
}
