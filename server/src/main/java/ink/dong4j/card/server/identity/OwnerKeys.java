package ink.dong4j.card.server.identity;

import java.util.Set;

/** The owner's keys, as his file lists them now. Thread-safe. */
public interface OwnerKeys {
    /** Whether a key was listed when the file was last read. Waits for nothing. */
    boolean lists(KeyId key);

    /** Whether a key is listed now; may read the file, so no event loop asks. */
    boolean isOwner(KeyId key);

    /** Whether a visitor is the owner now; may read the file. */
    default boolean isOwner(Identity identity) {
        return identity instanceof Identity.Owner(KeyId key) && isOwner(key);
    }

    /** Keys that never change. */
    static OwnerKeys of(Set<KeyId> keys) {
        return new OwnerKeys() {
            @Override
            public boolean lists(KeyId key) {
                return keys.contains(key);
            }

            @Override
            public boolean isOwner(KeyId key) {
                return keys.contains(key);
            }
        };
    }
}
