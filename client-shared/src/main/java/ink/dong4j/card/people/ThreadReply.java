package ink.dong4j.card.people;

/** Replies about a conversation that the owner has stepped into. */
public non-sealed interface ThreadReply extends Reply {}
