/** The screens of the card, one file each, and the one list of them. */
@NullMarked
package ink.dong4j.card.screen;

import org.jspecify.annotations.NullMarked;
