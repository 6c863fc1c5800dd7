/** A grid of cells, the bytes that turn one grid into another, and the colours they use. */
@NullMarked
package ink.dong4j.card.frame;

import org.jspecify.annotations.NullMarked;
