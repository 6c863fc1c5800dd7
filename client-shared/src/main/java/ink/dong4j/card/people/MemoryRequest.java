package ink.dong4j.card.people;

/** Requests about what is remembered of a visitor. */
public non-sealed interface MemoryRequest extends Request {}
