/** Runs the effects of one visitor's interface against the server's services. */
@NullMarked
package ink.dong4j.card.server.effect;

import org.jspecify.annotations.NullMarked;
