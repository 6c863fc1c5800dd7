package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/** A link of the owner, to an {@code https}, {@code http}, {@code mailto} or {@code tel} address. */
public record Link(String id, Localized label, URI address) {
    public Link {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(address, "address is null");
    }

    /** The address as a person reads it. */
    public String shown() {
        return shown(address);
    }

    /** Whether it is a web page. */
    public boolean isWeb() {
        return !address.isOpaque();
    }

    /** An address without {@code mailto:} and {@code tel:}. */
    public static String shown(URI address) {
        return address.isOpaque() ? address.getSchemeSpecificPart() : address.toString();
    }
}
