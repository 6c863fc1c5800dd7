package ink.dong4j.card.server.config;

import ink.dong4j.card.server.config.access.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code server.store}: where what survives a restart is kept, and for how long.
 *
 * @param postgres empty for the SQLite file in the data directory
 */
public record StoreConfig(Optional<Postgres> postgres, Keep keep) {
    /**
     * A database of a PostgreSQL server.
     *
     * @param url {@code jdbc:postgresql://…}, without a password
     * @param user when the URL names none
     */
    public record Postgres(String url, Optional<String> user, Optional<Secret> password) {}

    /** How long visitors' entries, their letters, the counts of visits and the audit log are kept. */
    public record Keep(Duration guestbook, Duration letters, Duration visits, Duration audit) {}
}
