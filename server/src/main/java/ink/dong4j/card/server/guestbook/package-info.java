/** What visitors do with the guestbook: bounds, limits, and whether the owner approves an entry first. */
@NullMarked
package ink.dong4j.card.server.guestbook;

import org.jspecify.annotations.NullMarked;
