package ink.dong4j.card.server.identity;

import java.util.Optional;

/**
 * Who a visitor is, as far as he has proved it: by a key that completed the login, never by a user name
 * and never by a key that was only offered.
 */
public sealed interface Identity {
    /** Nothing was proved. */
    record Anonymous() implements Identity {}

    /** A visitor who wants to be known again ({@code me@}). */
    record Known(KeyId key) implements Identity {}

    /**
     * One of the owner's keys ({@code owner@}). It was one at the login; {@link OwnerKeys#isOwner} tells
     * whether it still is, and is asked before each thing that only the owner may do.
     */
    record Owner(KeyId key) implements Identity {}

    /** The key that was proved. */
    default Optional<KeyId> proved() {
        return switch (this) {
            case Anonymous() -> Optional.empty();
            case Known(KeyId key) -> Optional.of(key);
            case Owner(KeyId key) -> Optional.of(key);
        };
    }
}
