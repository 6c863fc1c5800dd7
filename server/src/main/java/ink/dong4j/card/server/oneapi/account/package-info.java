/** The gateway's accounts: root, the card's user, and the token that the card asks with. */
@NullMarked
package ink.dong4j.card.server.oneapi.account;

import org.jspecify.annotations.NullMarked;
