package ink.dong4j.card.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** An entry of the guestbook as everybody sees it. Its texts are safe, and the name is one line. */
public record GuestbookEntry(String name, String words, Instant written) {
    public GuestbookEntry {
        requireNonNull(name, "name is null");
        requireNonNull(words, "words is null");
        requireNonNull(written, "written is null");
    }
}
