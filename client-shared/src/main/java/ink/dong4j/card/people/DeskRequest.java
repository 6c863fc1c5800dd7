package ink.dong4j.card.people;

/** Requests about the owner's desk. */
public non-sealed interface DeskRequest extends Request {}
