/** The databases that the store can be in, and the one thread that uses what is configured. */
@NullMarked
package ink.dong4j.card.server.store.database;

import org.jspecify.annotations.NullMarked;
