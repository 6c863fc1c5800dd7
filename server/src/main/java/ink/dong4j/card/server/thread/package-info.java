/** Visitors' conversations with the assistant while they go on, and the owner's way into one of them. */
@NullMarked
package ink.dong4j.card.server.thread;

import org.jspecify.annotations.NullMarked;
