package ink.dong4j.card.server.outgoing;

import ink.dong4j.card.server.config.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * What to fetch.
 *
 * @param accept the media types that are of use
 * @param known of what was fetched before
 * @param bearer the token to show to the host of this address alone, whatever it redirects to
 * @param json a body to post; nothing is posted where it is empty
 */
public record FetchRequest(
        URI url, String accept, Validators known, Optional<Secret> bearer, String json) {
    /** A plain question for a page. */
    public static FetchRequest of(URI url, String accept) {
        return new FetchRequest(url, accept, Validators.NONE, Optional.empty(), "");
    }

    /** The same for who knows a state of it already. */
    public FetchRequest knowing(Validators state) {
        return new FetchRequest(url, accept, state, bearer, json);
    }

    FetchRequest redirectedTo(URI other) {
        boolean same = other.getRawAuthority().equalsIgnoreCase(url.getRawAuthority());
        return new FetchRequest(other, accept, known, same ? bearer : Optional.empty(), json);
    }
}
