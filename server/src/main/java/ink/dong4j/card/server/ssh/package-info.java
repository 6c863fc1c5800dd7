/** The SSH listener: algorithms, login, and channels bridged to visits. */
@NullMarked
package ink.dong4j.card.server.ssh;

import org.jspecify.annotations.NullMarked;
