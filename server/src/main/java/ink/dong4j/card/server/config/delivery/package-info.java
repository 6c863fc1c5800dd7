/** {@code server.delivery}: the channels to the owner, and the reader of them. */
@NullMarked
package ink.dong4j.card.server.config.delivery;

import org.jspecify.annotations.NullMarked;
