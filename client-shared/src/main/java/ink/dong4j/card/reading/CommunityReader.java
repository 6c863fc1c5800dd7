package ink.dong4j.card.reading;

import ink.dong4j.card.card.Community;
import java.util.Optional;

/** Reads {@code lobby = on}, {@code guestbook = open} or {@code moderated}, and {@code messages = on}. */
final class CommunityReader {
    private CommunityReader() {}

    static Community read(Settings card) {
        return new Community(
                card.has("lobby") && card.flag("lobby"),
                guestbook(card),
                card.has("messages") && card.flag("messages"));
    }

    private static Optional<Community.Guestbook> guestbook(Settings card) {
        if (!card.has("guestbook")) {
            return Optional.empty();
        }
        return card.value(
                "guestbook",
                "open, moderated or off",
                CommunityReader::mode,
                Optional.<Community.Guestbook>empty());
    }

    private static Optional<Optional<Community.Guestbook>> mode(String word) {
        return switch (word) {
            case "open" -> Optional.of(Optional.of(Community.Guestbook.OPEN));
            case "moderated" -> Optional.of(Optional.of(Community.Guestbook.MODERATED));
            case "off", "false" -> Optional.of(Optional.empty());
            default -> Optional.empty();
        };
    }
}
