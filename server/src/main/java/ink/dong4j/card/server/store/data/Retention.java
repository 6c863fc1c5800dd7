package ink.dong4j.card.server.store.data;

import ink.dong4j.card.server.config.StoreConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Forgets what was kept for as long as the owner wants. */
public record Retention(StoreConfig.Keep keep, InstantSource clock) {
    public void apply(Handle handle) {
        forget(handle, Kept.GUESTBOOK, keep.guestbook());
        forget(handle, Kept.LETTERS, keep.letters());
        forget(handle, Kept.DELIVERIES, keep.letters());
        forget(handle, Kept.VISITS, keep.visits());
        forget(handle, Kept.AUDIT, keep.audit());
    }

    private void forget(Handle handle, Kept kept, Duration after) {
        Instant end = clock.instant().minus(after);
        kept.deleteBefore(handle, end);
    }
}
