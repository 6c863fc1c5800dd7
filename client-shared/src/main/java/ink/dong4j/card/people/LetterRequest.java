package ink.dong4j.card.people;

import ink.dong4j.card.i18n.Lang;
import java.time.Instant;

/** Requests about messages for the owner. */
public sealed interface LetterRequest extends Request {
    /** The longest name, in characters, as {@link String#length} counts them. */
    int LONGEST_NAME = 40;

    int LONGEST_REPLY_TO = 120;
    int LONGEST_WORDS = 4_000;

    /**
     * Leaves a message.
     *
     * @param number which of the visit's messages it is, 1 first: sent again as it was under the same
     *     number, it is kept once
     * @param name may be empty
     * @param replyTo where the owner may answer; may be empty
     */
    record Send(int number, Lang lang, String name, String replyTo, String words)
            implements LetterRequest {}

    /**
     * Asks whether a message has reached the owner.
     *
     * @param at when it is asked, which tells one look from the next
     */
    record Look(int number, Instant at) implements LetterRequest {}
}
