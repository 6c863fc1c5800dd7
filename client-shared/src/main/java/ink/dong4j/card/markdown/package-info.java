/** Markdown that grows at its end, laid out as styled lines or as plain sentences. */
@NullMarked
package ink.dong4j.card.markdown;

import org.jspecify.annotations.NullMarked;
