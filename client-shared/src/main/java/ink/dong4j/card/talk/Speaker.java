package ink.dong4j.card.talk;

import java.util.Optional;

/** Who answers a question. */
public sealed interface Speaker {
    /**
     * An AI model.
     *
     * @param place its place in the owner's list, 0 for the usual one; the others step in
     */
    record Model(int place) implements Speaker {}

    /**
     * The card's pages, because of a trouble or from the start.
     *
     * @param closest whether what they say is only the closest to the question
     */
    record Pages(Optional<Trouble> because, boolean closest) implements Speaker {

        /** They answer, or nothing is known of that yet. */
        public Pages(Optional<Trouble> because) {
            this(because, false);
        }
    }

    /** The owner, who wrote the answer to this very question. */
    record Owner() implements Speaker {}

    /** The owner in person, who is in the conversation himself. */
    record Person() implements Speaker {}
}
