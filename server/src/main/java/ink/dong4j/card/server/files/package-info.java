/** What visitors may take along as files: one read-only tree in memory, made from the card. */
@NullMarked
package ink.dong4j.card.server.files;

import org.jspecify.annotations.NullMarked;
