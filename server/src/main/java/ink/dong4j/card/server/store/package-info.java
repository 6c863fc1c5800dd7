/**
 * What survives a restart, in an SQLite file or a PostgreSQL database: the day's ledger and what is kept for
 * the owner.
 */
@NullMarked
package ink.dong4j.card.server.store;

import org.jspecify.annotations.NullMarked;
