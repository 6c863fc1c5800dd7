/** The program's entry and its composition root. */
@NullMarked
package ink.dong4j.card.server;

import org.jspecify.annotations.NullMarked;
