package ink.dong4j.card.server.limit;

import ink.dong4j.card.talk.DayBudget;

/** What all visitors together may cost. Thread-safe. */
public interface TokenBudget {
    /** Where no request costs anything. */
    TokenBudget FREE =
            new TokenBudget() {
                @Override
                public Advance reserve(AddressBlock address, int tokens) {
                    return new Advance.Granted(_ -> {});
                }

                @Override
                public DayBudget left(AddressBlock address) {
                    return DayBudget.UNLIMITED;
                }
            };

    /** Sets tokens aside for a visitor at an address; see {@link Purse#reserve}. */
    Advance reserve(AddressBlock address, int tokens) throws InterruptedException;

    /** What is left of the day for visitors at an address, as it is known; waits for nothing. */
    DayBudget left(AddressBlock address);
}
