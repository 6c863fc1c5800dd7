/** What was fetched from elsewhere for a card: posts of feeds, and an account on GitHub. */
@NullMarked
package ink.dong4j.card.news;

import org.jspecify.annotations.NullMarked;
