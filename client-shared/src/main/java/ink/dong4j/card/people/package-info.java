/** What passes between the interface and the server beside questions and answers: requests, and what comes of them. */
@NullMarked
package ink.dong4j.card.people;

import org.jspecify.annotations.NullMarked;
