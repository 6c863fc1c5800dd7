/** How many visits there were and what was liked: counted in memory, kept by day. */
@NullMarked
package ink.dong4j.card.server.counts;

import org.jspecify.annotations.NullMarked;
