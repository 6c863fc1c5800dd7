/** The line editor: a draft, its caret, undo, earlier questions, and the draft as rows. */
@NullMarked
package ink.dong4j.card.draft;

import org.jspecify.annotations.NullMarked;
