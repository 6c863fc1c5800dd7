/** The gateway's channels: made, changed and removed until they are those of the plan. */
@NullMarked
package ink.dong4j.card.server.oneapi.channel;

import org.jspecify.annotations.NullMarked;
