/**
 * Visits: one virtual thread each, their registry, their effects against the services, and the commands
 * without a terminal.
 */
@NullMarked
package ink.dong4j.card.server.visit;

import org.jspecify.annotations.NullMarked;
