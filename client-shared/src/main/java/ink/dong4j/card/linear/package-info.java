/** The interface read out line by line: a second view and a second way of typing. */
@NullMarked
package ink.dong4j.card.linear;

import org.jspecify.annotations.NullMarked;
