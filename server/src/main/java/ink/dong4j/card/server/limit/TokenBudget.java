package ink.dong4j.card.server.limit;

import ink.dong4j.card.ui.Day;

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
                public Day left(AddressBlock address) {
                    return Day.UNLIMITED;
                }
            };

    /** Sets tokens aside for a visitor at an address; see {@link Purse#reserve}. */
    Advance reserve(AddressBlock address, int tokens) throws InterruptedException;

    /** What is left of the day for visitors at an address, as it is known; waits for nothing. */
    Day left(AddressBlock address);
}
