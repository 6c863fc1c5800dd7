/** Connections to other machines: a name is resolved once and checked, time and size are bounded. */
@NullMarked
package ink.dong4j.card.server.outgoing;

import org.jspecify.annotations.NullMarked;
