/** Which connections are taken, decided before the SSH protocol begins. */
@NullMarked
package ink.dong4j.card.server.ssh.admission;

import org.jspecify.annotations.NullMarked;
