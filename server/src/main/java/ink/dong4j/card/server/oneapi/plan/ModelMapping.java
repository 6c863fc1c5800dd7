package ink.dong4j.card.server.oneapi.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** A channel's redirects as the gateway keeps them: a JSON object in a text. */
public final class ModelMapping {
    private static final JsonMapper JSON = new JsonMapper();

    private ModelMapping() {}

    /** Empty for no redirects. */
    public static String json(Map<String, String> redirects) {
        try {
            return redirects.isEmpty() ? "" : JSON.writeValueAsString(new TreeMap<>(redirects));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are no JSON", e);
        }
    }

    /** What the gateway makes of a text: nothing when it is not JSON. */
    public static Map<String, String> read(String json) {
        try {
            return json.isBlank()
                    ? Map.of()
                    : JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException _) {
            return Map.of();
        }
    }
}
