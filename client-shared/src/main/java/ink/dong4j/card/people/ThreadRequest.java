package ink.dong4j.card.people;

/** Requests about a conversation that the owner has stepped into. */
public non-sealed interface ThreadRequest extends Request {}
