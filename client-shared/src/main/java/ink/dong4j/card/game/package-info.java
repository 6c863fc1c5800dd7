/** The runner game: a world that moves by steps of time, and its picture in ASCII. Pure. */
@NullMarked
package ink.dong4j.card.game;

import org.jspecify.annotations.NullMarked;
