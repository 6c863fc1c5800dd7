/** An image of the owner as cells of a terminal, made when the card is read. */
@NullMarked
package ink.dong4j.card.portrait;

import org.jspecify.annotations.NullMarked;
