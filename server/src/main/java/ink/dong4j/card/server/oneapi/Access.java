package ink.dong4j.card.server.oneapi;

import java.util.Optional;

/** By what right a management call is made. */
sealed interface Access {
    /** Nobody's. */
    record Open() implements Access {}

    /** That of an access token. */
    record Token(Secret token) implements Access {}

    /** That of a login. */
    record Cookie(Secret cookie) implements Access {}

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
            case Token(Secret token) -> token.text();
            case Cookie(Secret cookie) -> cookie.text();
        };
    }
}
