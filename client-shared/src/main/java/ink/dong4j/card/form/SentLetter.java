package ink.dong4j.card.form;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that was left for the owner in this visit.
 *
 * @param number which one it is, 1 first
 * @param words its first words
 * @param delivered when it was seen to have reached him
 */
public record SentLetter(int number, String words, Instant sent, Optional<Instant> delivered) {
    SentLetter delivered(Instant at) {
        return new SentLetter(number, words, sent, Optional.of(at));
    }
}
