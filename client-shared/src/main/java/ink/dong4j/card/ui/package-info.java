/** The interface as pure functions: a model, messages that change it, and the view drawn from it. */
@NullMarked
package ink.dong4j.card.ui;

import org.jspecify.annotations.NullMarked;
