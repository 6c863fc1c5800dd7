package ink.dong4j.card.server.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What a day has cost so far, in tokens, with all that is set aside. */
public record Balance(LocalDate day, long spent) {
    public Balance {
        requireNonNull(day, "day is null");
    }
}
