/** Gets what stands at an address on the web, within bounds, and never from inside the host's network. */
@NullMarked
package ink.dong4j.card.server.feed.fetch;

import org.jspecify.annotations.NullMarked;
