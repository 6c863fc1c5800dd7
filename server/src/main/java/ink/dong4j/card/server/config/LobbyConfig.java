package ink.dong4j.card.server.config;

/**
 * {@code server.lobby}: the live room.
 *
 * @param members the most that are in it at a time
 * @param perAddress the most from one address
 * @param history how many messages are kept in memory for those who enter
 */
public record LobbyConfig(int members, int perAddress, int history) {}
