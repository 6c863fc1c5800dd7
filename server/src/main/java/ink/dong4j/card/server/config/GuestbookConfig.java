package ink.dong4j.card.server.config;

import ink.dong4j.card.server.config.LimitsConfig.Rate;

/**
 * {@code server.limits.guestbook}: how many entries visitors may write into the guestbook.
 *
 * @param network of IPv6 addresses that share their first 48 bits
 */
public record GuestbookConfig(Rate session, Rate address, Rate network, Rate server) {}
