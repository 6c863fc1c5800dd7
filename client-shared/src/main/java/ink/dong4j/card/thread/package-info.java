/** A visitor's conversation as the owner sees it who steps into it. */
@NullMarked
package ink.dong4j.card.thread;

import org.jspecify.annotations.NullMarked;
