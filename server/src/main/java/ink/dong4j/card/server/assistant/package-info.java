/** Answers questions: the gateway, and the card's own pages when it cannot. */
@NullMarked
package ink.dong4j.card.server.assistant;

import org.jspecify.annotations.NullMarked;
