/** The secrets that are made for a gateway, and keyed digests by which a change of one is seen. */
@NullMarked
package ink.dong4j.card.server.oneapi.secret;

import org.jspecify.annotations.NullMarked;
