package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What visitors may do on a card beside reading and asking.
 *
 * @param lobby whether there is a live room for all who are here
 * @param guestbook who sees what is written into the guestbook; empty for none
 * @param messages whether they may leave the owner a message
 */
public record Community(boolean lobby, Optional<Guestbook> guestbook, boolean messages) {
    /** When an entry of the guestbook is seen by others. */
    public enum Guestbook {
        /** At once. */
        OPEN,
        /** Once the owner has approved it. */
        MODERATED
    }

    public static final Community NONE = new Community(false, Optional.empty(), false);

    public Community {
        requireNonNull(guestbook, "guestbook is null");
    }
}
