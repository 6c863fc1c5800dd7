/**
 * The owner's card as records, and what follows from them: its pages, its suggestions, its themes.
 */
@NullMarked
package ink.dong4j.card.card;

import org.jspecify.annotations.NullMarked;
