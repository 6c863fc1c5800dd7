/** What passes between the interface and whoever answers: questions, answers as they come, limits. */
@NullMarked
package ink.dong4j.card.talk;

import org.jspecify.annotations.NullMarked;
