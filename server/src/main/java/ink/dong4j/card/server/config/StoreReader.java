package ink.dong4j.card.server.config;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.access.SecretReader;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code server.store}. No problem that it notes shows the password. */
record StoreReader(Settings store) {
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_USER = 100;
    private static final String POSTGRES = "jdbc:postgresql://";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    StoreConfig read() {
        Optional<String> url = store.optionalText("url", LONGEST_URL);
        Optional<String> user = store.optionalText("user", LONGEST_USER);
        SecretReader reader = new SecretReader(store, "password", "password-file");
        Optional<Secret> password = reader.read();
        if (url.isEmpty() && (user.isPresent() || reader.isSet())) {
            store.problem(
                    user.isPresent() ? "user" : reader.setBy(),
                    "is set but no database is: set url, such as jdbc:postgresql://localhost/card");
        }
        return new StoreConfig(
                url.filter(this::isPostgres)
                        .map(database -> new StoreConfig.Postgres(database, user, password)),
                keep(store.section("keep")));
    }

    private boolean isPostgres(String url) {
        if (!url.startsWith(POSTGRES)) {
            store.problem("url", "must be an address such as jdbc:postgresql://localhost/card");
            return false;
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            store.problem("url", "must not hold the password: set password-file instead");
            return false;
        }
        return true;
    }

    private static StoreConfig.Keep keep(Settings keep) {
        return new StoreConfig.Keep(
                keep.duration("guestbook", DAY, CENTURY),
                keep.duration("letters", DAY, CENTURY),
                keep.duration("visits", DAY, CENTURY),
                keep.duration("audit", DAY, CENTURY));
    }
}
