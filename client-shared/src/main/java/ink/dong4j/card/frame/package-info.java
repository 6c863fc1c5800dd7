/**
 * Frames: a grid of cells as a terminal shows it, the bytes from one frame to the next, and their
 * colours.
 */
@NullMarked
package ink.dong4j.card.frame;

import org.jspecify.annotations.NullMarked;
