/** What has to reach the owner: letters of visitors, digests and reports, kept first and then carried by his channels. */
@NullMarked
package ink.dong4j.card.server.delivery;

import org.jspecify.annotations.NullMarked;
