/**
 * Styled text: spans and lines, their width on a terminal, line breaking, and the filter for
 * untrusted text.
 */
@NullMarked
package ink.dong4j.card.text;

import org.jspecify.annotations.NullMarked;
