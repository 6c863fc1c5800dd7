/** The owner's data as records, and the strict reader of the HOCON that it comes from. */
@NullMarked
package ink.dong4j.card.card;

import org.jspecify.annotations.NullMarked;
