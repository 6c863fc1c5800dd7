/** How a turn of the conversation looks: its head, its answer, and what is said about that below it. */
@NullMarked
package ink.dong4j.card.turn;

import org.jspecify.annotations.NullMarked;
