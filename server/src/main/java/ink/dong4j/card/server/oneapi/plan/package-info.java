/** What the owner wants of the gateway: the file, its channels with their providers and keys, and the card's rights. */
@NullMarked
package ink.dong4j.card.server.oneapi.plan;

import org.jspecify.annotations.NullMarked;
