package ink.dong4j.card.server.store;

import java.time.LocalDate;

/**
 * Tokens that a request shall have from a day.
 *
 * @param block the part of the address that pays, as text
 * @param most what everybody may have spent by then
 * @param mostOfKnown the same for a block that has spent on this day already
 */
public record Claim(LocalDate day, String block, long tokens, long most, long mostOfKnown) {}
