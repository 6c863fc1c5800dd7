package ink.dong4j.card.people;

/** Requests about the live room. */
public non-sealed interface LobbyRequest extends Request {}
