package ink.dong4j.card.server.identity;

import java.util.Optional;

/** A user name that asks for a key. */
public enum KeyedName {
    /** A visitor who wants to be known again. */
    ME("me"),
    OWNER("owner");

    private final String user;

    KeyedName(String user) {
        this.user = user;
    }

    /** The one that a user name is; empty for any other name. */
    public static Optional<KeyedName> of(String user) {
        for (KeyedName name : values()) {
            if (name.user.equals(user)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Who has proved a key under it. */
    public Identity identity(KeyId key) {
        return switch (this) {
            case ME -> new Identity.Known(key);
            case OWNER -> new Identity.Owner(key);
        };
    }
}
