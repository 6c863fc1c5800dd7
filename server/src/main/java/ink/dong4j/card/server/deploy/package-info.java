/** Judges a compose project, as Docker Compose resolved it, before it runs. */
@NullMarked
package ink.dong4j.card.server.deploy;

import org.jspecify.annotations.NullMarked;
