/** The screens of the owner's desk, and its reports as text. No visitor but the owner loads them. */
@NullMarked
package ink.dong4j.card.desk;

import org.jspecify.annotations.NullMarked;
