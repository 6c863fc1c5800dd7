/** The SSH listener: algorithms, login, admission, and channels bridged to sessions. */
@NullMarked
package ink.dong4j.card.server.ssh;

import org.jspecify.annotations.NullMarked;
