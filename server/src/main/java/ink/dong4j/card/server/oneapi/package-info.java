/** Sets up a one-api gateway from a file and proves that it answers: prepare, bootstrap, status. */
@NullMarked
package ink.dong4j.card.server.oneapi;

import org.jspecify.annotations.NullMarked;
