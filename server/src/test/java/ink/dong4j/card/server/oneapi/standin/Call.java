package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param target path and query as they stood in the request line
 * @param headers by their names in small letters; the last of several of one name
 */
public record Call(
        String method,
        String target,
        String version,
        Map<String, String> headers,
        String body,
        InetAddress peer) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    public String query(String name) {
        Map<String, String> values = new HashMap<>();
        int query = target.indexOf('?');
        if (query >= 0) {
            for (String pair : target.substring(query + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(
                            decoded(pair.substring(0, equals)),
                            decoded(pair.substring(equals + 1)));
                }
            }
        }
        return values.getOrDefault(name, "");
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Empty for what is no JSON. */
    public Optional<JsonNode> json() {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /**
     * The address that one-api takes for the caller's: the first of X-Forwarded-For, from whomever it
     * comes.
     */
    public String client() {
        String forwarded = header("x-forwarded-for").split(",", -1)[0].strip();
        String real = header("x-real-ip").strip();
        if (!forwarded.isEmpty()) {
            return forwarded;
        }
        return real.isEmpty() ? peer.getHostAddress() : real;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
