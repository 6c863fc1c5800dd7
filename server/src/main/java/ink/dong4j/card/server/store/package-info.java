/** What survives a restart: the day's ledger, what visitors leave, and what is kept for the owner. */
@NullMarked
package ink.dong4j.card.server.store;

import org.jspecify.annotations.NullMarked;
