package ink.dong4j.card.server.limit;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.server.config.LimitsConfig;
import java.util.function.LongSupplier;

/** The limits of the whole server. Thread-safe. */
public final class Limits {
    private final LimitsConfig config;
    private final LongSupplier nanoTime;

    /**
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}, so that a
     *     step of the wall clock neither frees nor bars anyone
     */
    public Limits(LimitsConfig config, LongSupplier nanoTime) {
        this.config = requireNonNull(config, "config is null");
        this.nanoTime = requireNonNull(nanoTime, "nanoTime is null");
    }

    /** The quota of a new connection. */
    public Quota open(AddressBlock address) {
        requireNonNull(address, "address is null");
        throw new IllegalStateException(config + " at " + nanoTime.getAsLong());
    }

    /** How many answers run now. */
    public int answers() {
        return 0;
    }
}
