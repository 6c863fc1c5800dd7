package ink.dong4j.card.people;

/** Replies about what is remembered of a visitor. */
public non-sealed interface MemoryReply extends Reply {}
