/**
 * What the server counts, and the HTTP server for machines that shows it. No label holds anything
 * that a visitor made: each is one of an enum or a name of the owner's configuration.
 */
@NullMarked
package ink.dong4j.card.server.metrics;

import org.jspecify.annotations.NullMarked;
