/** The gateway's management calls, made in the name of one of its users, and its options. */
@NullMarked
package ink.dong4j.card.server.oneapi.management;

import org.jspecify.annotations.NullMarked;
