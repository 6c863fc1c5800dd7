/** The strict reader of the owner's HOCON: what it finds as the records of a card, and its faults with file and line. */
@NullMarked
package ink.dong4j.card.reading;

import org.jspecify.annotations.NullMarked;
