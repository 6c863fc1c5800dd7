/** What one terminal can do, and the bytes that are written to it. */
@NullMarked
package ink.dong4j.card.terminal;

import org.jspecify.annotations.NullMarked;
