/** Visitors who proved a key and are known again: what is remembered of them, and visits whose line dropped. */
@NullMarked
package ink.dong4j.card.server.memory;

import org.jspecify.annotations.NullMarked;
