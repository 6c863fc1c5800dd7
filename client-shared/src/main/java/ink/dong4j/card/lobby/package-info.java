/** The screen of the live room, where all who are here can talk with each other. */
@NullMarked
package ink.dong4j.card.lobby;

import org.jspecify.annotations.NullMarked;
