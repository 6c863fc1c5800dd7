/** Whole visits: a real OpenSSH client in a real terminal, a real server, a replayed gateway. */
@NullMarked
package ink.dong4j.card.server.e2e;

import org.jspecify.annotations.NullMarked;
