/** The owner's pages: read, indexed, looked up, quoted, and cited by a model. */
@NullMarked
package ink.dong4j.card.server.assistant.pages;

import org.jspecify.annotations.NullMarked;
