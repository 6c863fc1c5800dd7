package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** A link of the owner, to an {@code https}, {@code http} or {@code mailto} address. */
public record Link(String id, Localized label, URI address) {
    public Link {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(address, "address is null");
    }

    /** The address as a person reads it: without {@code mailto:}. */
    public String shown() {
        return "mailto".equals(address.getScheme())
                ? address.getSchemeSpecificPart()
                : address.toString();
    }
}
