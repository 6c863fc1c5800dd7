/** Bytes from a terminal as keys, and as replies to what the terminal was asked. */
@NullMarked
package ink.dong4j.card.keys;

import org.jspecify.annotations.NullMarked;
