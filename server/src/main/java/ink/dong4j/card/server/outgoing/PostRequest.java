package ink.dong4j.card.server.outgoing;

import java.net.URI;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * Something to send.
 *
 * @param fields of the head, each on one line
 * @param mediaType of the body
 * @param body may be empty, and is then left out
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes it, and nobody compares two of them.
public record PostRequest(
        String method, URI url, List<Field> fields, String mediaType, byte[] body) {
    public PostRequest {
        fields = List.copyOf(fields);
    }

    /** A field of the head. */
    public record Field(String name, String value) {}

    /** Nothing of it, as any part may hold a secret. */
    @Override
    public String toString() {
        return method;
    }

    ClassicHttpRequest message() {
        BasicClassicHttpRequest message = FetchConnection.request(method, url);
        message.setHeader(HttpHeaders.ACCEPT, "*/*");
        fields.forEach(field -> message.setHeader(field.name(), field.value()));
        if (body.length > 0) {
            message.setHeader(HttpHeaders.CONTENT_TYPE, mediaType);
            message.setHeader(HttpHeaders.CONTENT_LENGTH, body.length);
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }
}
