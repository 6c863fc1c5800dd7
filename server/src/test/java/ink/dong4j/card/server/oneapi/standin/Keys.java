package ink.dong4j.card.server.oneapi.standin;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Random texts of the lengths and letters that one-api makes. */
final class Keys {
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Keys() {}

    static String of(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    static String accessToken() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String digits(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }
}
