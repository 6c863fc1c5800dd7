/** The live room of a card: who is in it, and what they say. Kept in memory alone. */
@NullMarked
package ink.dong4j.card.server.lobby;

import org.jspecify.annotations.NullMarked;
