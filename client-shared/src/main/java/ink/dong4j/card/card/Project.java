package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Something that the owner made.
 *
 * @param text what it is, in a sentence or two
 * @param tools what it is made with; may be empty
 */
public record Project(String name, Localized text, List<String> tools, Optional<URI> address) {
    public Project {
        requireNonNull(name, "name is null");
        requireNonNull(text, "text is null");
        tools = List.copyOf(tools);
        requireNonNull(address, "address is null");
    }
}
