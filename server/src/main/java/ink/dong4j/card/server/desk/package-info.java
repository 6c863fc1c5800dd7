/** The owner's desk: what he is told about his card, and what he can do about it. It knows no visit and no screen. */
@NullMarked
package ink.dong4j.card.server.desk;

import org.jspecify.annotations.NullMarked;
