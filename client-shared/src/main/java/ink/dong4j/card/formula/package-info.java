/**
 * Mathematics in TeX's notation as running text.
 *
 * <pre>
 * Formula ─► FormulaSource (what is read), FormulaSymbols ─► FormulaText (what is put together) ─► Script
 * </pre>
 */
@NullMarked
package ink.dong4j.card.formula;

import org.jspecify.annotations.NullMarked;
