package ink.dong4j.card.server.limit;

import ink.dong4j.card.talk.Trouble;

/** What a purse says to a request that costs money. */
public sealed interface Advance {
    /** The request may be made; what it cost is said to the reservation. */
    record Granted(Reservation reservation) implements Advance {}

    /**
     * The gateway must not be asked, whichever of its models it would be.
     *
     * @param because {@link Trouble#BUDGET_SPENT}, or {@link Trouble#NEEDS_OWNER} where nothing can be
     *     written down
     */
    record Refused(Trouble because) implements Advance {}
}
