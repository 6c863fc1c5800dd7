/** Small files of the program's own: written atomically, and read with a bound. */
@NullMarked
package ink.dong4j.card.server.file;

import org.jspecify.annotations.NullMarked;
