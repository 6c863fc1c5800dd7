/** Where other services are and what opens them: addresses and secrets. */
@NullMarked
package ink.dong4j.card.server.config.access;

import org.jspecify.annotations.NullMarked;
