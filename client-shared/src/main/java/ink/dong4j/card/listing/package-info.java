/** Pages that are longer than the window: lists to choose from, and text that scrolls. */
@NullMarked
package ink.dong4j.card.listing;

import org.jspecify.annotations.NullMarked;
