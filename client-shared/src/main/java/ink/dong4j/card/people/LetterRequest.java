package ink.dong4j.card.people;

/** Requests about messages for the owner. */
public non-sealed interface LetterRequest extends Request {}
