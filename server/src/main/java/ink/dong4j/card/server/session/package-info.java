/** Visits: one virtual thread each, their registry, and the commands without a terminal. */
@NullMarked
package ink.dong4j.card.server.session;

import org.jspecify.annotations.NullMarked;
