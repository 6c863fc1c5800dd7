package ink.dong4j.card.people;

/** Replies about messages for the owner. */
public non-sealed interface LetterReply extends Reply {}
