/** Finds what the card and its pages hold on a question, and quotes it. */
@NullMarked
package ink.dong4j.card.server.assistant.grounding;

import org.jspecify.annotations.NullMarked;
