/** {@code server.assistant}: the gateway and its models, and the reader of them. */
@NullMarked
package ink.dong4j.card.server.config.assistant;

import org.jspecify.annotations.NullMarked;
