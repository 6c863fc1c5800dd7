/** Reads compose files and judges what they would run. */
@NullMarked
package ink.dong4j.card.server.deploy;

import org.jspecify.annotations.NullMarked;
