/**
 * What a card shows of other sites: posts of feeds, and an account on GitHub, fetched on a schedule by one
 * thread and kept in the data directory.
 */
@NullMarked
package ink.dong4j.card.server.feed;

import org.jspecify.annotations.NullMarked;
