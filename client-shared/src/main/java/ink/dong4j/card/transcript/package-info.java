/** A conversation as it grows: its turns, their answers laid out, and what is known about each. */
@NullMarked
package ink.dong4j.card.transcript;

import org.jspecify.annotations.NullMarked;
