package ink.dong4j.card.people;

/** Replies about the live room. */
public non-sealed interface LobbyReply extends Reply {}
