package ink.dong4j.card.server.lobby;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Addresses that may not do something for a while. Bounded. Not thread-safe. */
final class Ban {
    private static final int MOST = 1000;

    private final LongSupplier nanoTime;
    private final Map<String, Long> ends = new LinkedHashMap<>();

    Ban(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Bans an address from now on; no time lifts the ban. Of too many the oldest ban is lifted. */
    void put(String address, Duration time) {
        long now = nanoTime.getAsLong();
        ends.values().removeIf(end -> end - now <= 0);
        ends.remove(address);
        if (!time.isPositive()) {
            return;
        }
        if (ends.size() == MOST) {
            Iterator<String> oldest = ends.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        ends.put(address, now + time.toNanos());
    }

    /** How long an address is banned. */
    Optional<Duration> left(String address) {
        return Optional.ofNullable(ends.get(address))
                .map(end -> Duration.ofNanos(end - nanoTime.getAsLong()))
                .filter(Duration::isPositive);
    }
}
