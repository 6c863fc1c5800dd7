/**
 * The owner's card as records, and the strict reader of the HOCON and Markdown files it comes from.
 */
@NullMarked
package ink.dong4j.card.card;

import org.jspecify.annotations.NullMarked;
