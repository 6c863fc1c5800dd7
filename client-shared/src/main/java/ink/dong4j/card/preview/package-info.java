/** The card in the owner's own terminal, without a server. */
@NullMarked
package ink.dong4j.card.preview;

import org.jspecify.annotations.NullMarked;
