/** The loop that runs the interface for one visitor: keys in, effects out, frames painted. */
@NullMarked
package ink.dong4j.card.program;

import org.jspecify.annotations.NullMarked;
