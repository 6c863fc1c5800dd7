package ink.dong4j.card.people;

import java.time.Duration;

/** Why nothing came of a request. */
public sealed interface Refusal {
    /** What it needs is not there now: the database, or a server at all. */
    record Unavailable() implements Refusal {}

    /** Too much was asked for in a short time. */
    record Later(Duration after) implements Refusal {}

    /** There is room for no more, or not for so much. */
    record Full() implements Refusal {}

    /** The visitor may not. */
    record Forbidden() implements Refusal {}
}
