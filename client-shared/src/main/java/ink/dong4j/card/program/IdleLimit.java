package ink.dong4j.card.program;

import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a visit goes without a key: a warning, then the end. Confined to the loop's thread. */
final class IdleLimit {
    private static final Duration WARNING = Duration.ofMinutes(1);

    private final Duration limit;
    private final Duration warning;
    private Instant lastKey;
    private boolean warned;

    IdleLimit(Duration limit, Instant now) {
        Duration half = limit.dividedBy(2);
        this.limit = limit;
        this.warning = half.compareTo(WARNING) < 0 ? half : WARNING;
        this.lastKey = now;
    }

    void key(Instant now) {
        lastKey = now;
        warned = false;
    }

    /** When {@link #due} has something to say, unless a key comes first. */
    Instant next() {
        Instant end = lastKey.plus(limit);
        return warned ? end : end.minus(warning);
    }

    /** The warning, or the end of the visit, when it is time. */
    Optional<Msg> due(Instant now) {
        if (now.isBefore(next())) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, lastKey.plus(limit));
        if (!left.isPositive()) {
            return Optional.of(new Msg.Closing(Farewell.IDLE));
        }
        warned = true;
        return Optional.of(new Msg.IdleSoon(left));
    }
}
