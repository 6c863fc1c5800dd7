/** Styled text, its width on a terminal, line breaking, and the gate for untrusted text. */
@NullMarked
package ink.dong4j.card.text;

import org.jspecify.annotations.NullMarked;
