/**
 * A Markdown parser and layout for text that is still arriving: styled lines for a screen, plain lines
 * for shells and screen readers.
 *
 * <pre>
 * Document, Plain ─► Typesetter ─► Leaf (Prose, Code, DisplayFormula, Table) ─► Sheet
 *                        │                    └─► Inline, Spans, Lexer, formula
 *                        └─► LineStart, Marker, Container
 * </pre>
 */
@NullMarked
package ink.dong4j.card.markdown;

import org.jspecify.annotations.NullMarked;
