package ink.dong4j.card.server.config;

import ink.dong4j.card.server.config.LimitsConfig.Rate;

/**
 * {@code server.limits.letters}: how many messages visitors may leave for the owner.
 *
 * @param network of IPv6 addresses that share their first 48 bits
 * @param inbox how many of them are kept at most
 */
public record LettersConfig(Rate session, Rate address, Rate network, Rate server, int inbox) {}
