/** How the server is operated, as records, and the reader of it. */
@NullMarked
package ink.dong4j.card.server.config;

import org.jspecify.annotations.NullMarked;
