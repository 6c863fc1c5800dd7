/** Proves that channels answer, by one streamed chat over each. */
@NullMarked
package ink.dong4j.card.server.oneapi.proof;

import org.jspecify.annotations.NullMarked;
