/** Asks one model of an OpenAI-compatible gateway once, and reads its answer. */
@NullMarked
package ink.dong4j.card.server.assistant.model;

import org.jspecify.annotations.NullMarked;
