package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Lang;
import java.time.Duration;

/**
 * A visit that goes on, without any word of its visitor.
 *
 * @param kind what it is for, as the log says it
 * @param lasts since it began
 * @param idle since the last key
 * @param address the block of addresses that it comes from
 * @param window columns and rows of its terminal; empty without one
 * @param standing who it is, as far as a key has proved it
 */
public record Guest(
        String id,
        String kind,
        Duration lasts,
        Duration idle,
        String address,
        String window,
        Lang lang,
        DeskWord standing) {}
