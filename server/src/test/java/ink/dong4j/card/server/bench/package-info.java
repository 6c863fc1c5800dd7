/** What the card costs, beside the least that an SSH server can cost: the figures of {@code -Pbench}. */
@NullMarked
package ink.dong4j.card.server.bench;

import org.jspecify.annotations.NullMarked;
