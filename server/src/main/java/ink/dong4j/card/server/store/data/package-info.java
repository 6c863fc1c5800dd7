/** All that is kept, by kind: for how long, its export, its deletion, its backup and restoring. */
@NullMarked
package ink.dong4j.card.server.store.data;

import org.jspecify.annotations.NullMarked;
