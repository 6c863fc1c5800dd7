package ink.dong4j.card.server.store;

import java.time.LocalDate;

/** What a day has cost so far, in tokens, with all that is set aside. */
public record Balance(LocalDate day, long spent) {}
