/** Reads an owner's HOCON file, and says in this program's own words what is wrong with its syntax. */
@NullMarked
package ink.dong4j.card.server.hocon;

import org.jspecify.annotations.NullMarked;
