/** What visitors write for others: the guestbook, its form, and the form of a message for the owner. */
@NullMarked
package ink.dong4j.card.guestbook;

import org.jspecify.annotations.NullMarked;
