package ink.dong4j.card.server.oneapi.management;

import ink.dong4j.card.server.config.Secret;
import java.util.Optional;

/**
 * What a management call shows of who makes it.
 *
 * @param header that carries it; empty for a call that needs none
 */
public record Credential(Optional<String> header, Secret value) {
    /** For the few calls that anybody may make. */
    public static final Credential NONE = new Credential(Optional.empty(), new Secret(""));

    /** A user's access token. */
    public static Credential token(Secret token) {
        return new Credential(Optional.of("Authorization"), token);
    }

    /** The cookie of a login. */
    public static Credential cookie(Secret cookie) {
        return new Credential(Optional.of("Cookie"), cookie);
    }
}
