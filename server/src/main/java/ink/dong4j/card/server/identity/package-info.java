/** Who a visitor has proved to be, and which keys are the owner's. */
@NullMarked
package ink.dong4j.card.server.identity;

import org.jspecify.annotations.NullMarked;
