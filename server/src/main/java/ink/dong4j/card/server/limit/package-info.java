/** How much a session, an address and the whole server may ask. */
@NullMarked
package ink.dong4j.card.server.limit;

import org.jspecify.annotations.NullMarked;
