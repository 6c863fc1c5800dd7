package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A post of a feed. Its texts have passed {@link ink.dong4j.card.text.Safe}; it is somebody's on the web and
 * no page of the owner's.
 *
 * @param page its name in citations, which no other post has
 * @param title in one line
 * @param author in one line; may be empty
 * @param at when it was published or changed last, as it says itself
 * @param address where it stands on the web
 * @param markdown its text, without its title; may be empty
 */
public record Post(
        String page,
        String title,
        String author,
        Optional<Instant> at,
        Optional<URI> address,
        String markdown) {
    public Post {
        requireNonNull(page, "page is null");
        requireNonNull(title, "title is null");
        requireNonNull(author, "author is null");
        requireNonNull(at, "at is null");
        requireNonNull(address, "address is null");
        requireNonNull(markdown, "markdown is null");
    }
}
