package ink.dong4j.card.server.oneapi.management;

import ink.dong4j.card.server.config.Secret;
import java.util.Optional;

/** By what right a management call is made. */
public sealed interface Credential {
    /** Nobody's. */
    record Open() implements Credential {}

    /** That of an access token. */
    record Token(Secret token) implements Credential {}

    /** That of a login. */
    record Cookie(Secret cookie) implements Credential {}

    /** The header's name. */
    default Optional<String> header() {
        return switch (this) {
            case Open() -> Optional.empty();
            case Token _ -> Optional.of("Authorization");
            case Cookie _ -> Optional.of("Cookie");
        };
    }

    /** The header's value. */
    default String value() {
        return switch (this) {
            case Open() -> "";
            case Token(Secret token) -> token.reveal();
            case Cookie(Secret cookie) -> cookie.reveal();
        };
    }
}
