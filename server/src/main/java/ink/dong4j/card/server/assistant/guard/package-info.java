/** Keeps the secrets of the server out of whatever a model says. */
@NullMarked
package ink.dong4j.card.server.assistant.guard;

import org.jspecify.annotations.NullMarked;
