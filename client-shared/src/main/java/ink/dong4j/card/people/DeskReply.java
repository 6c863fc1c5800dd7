package ink.dong4j.card.people;

/** Replies about the owner's desk. */
public non-sealed interface DeskReply extends Reply {}
