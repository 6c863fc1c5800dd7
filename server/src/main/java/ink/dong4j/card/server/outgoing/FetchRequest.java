package ink.dong4j.card.server.outgoing;

import ink.dong4j.card.server.config.access.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

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

    ClassicHttpRequest message(URI address) {
        BasicClassicHttpRequest message =
                FetchConnection.request(json.isEmpty() ? "GET" : "POST", address);
        message.setHeader(HttpHeaders.ACCEPT, accept);
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (!known.etag().isEmpty()) {
            message.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            message.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        bearer.ifPresent(
                token -> message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token.reveal()));
        if (!json.isEmpty()) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            message.setHeader(HttpHeaders.CONTENT_TYPE, ContentType.APPLICATION_JSON.toString());
            message.setHeader(HttpHeaders.CONTENT_LENGTH, body.length);
            message.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        }
        return message;
    }

    FetchRequest redirectedTo(URI other) {
        boolean same = other.getRawAuthority().equalsIgnoreCase(url.getRawAuthority());
        return new FetchRequest(other, accept, known, same ? bearer : Optional.empty(), json);
    }
}
