/** The commands that an owner types. */
@NullMarked
package ink.dong4j.card.server.cli;

import org.jspecify.annotations.NullMarked;
