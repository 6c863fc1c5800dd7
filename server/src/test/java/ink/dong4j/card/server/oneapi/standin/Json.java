package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as Go writes it. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What Go's decoder says of a text that it cannot read; exact for the recorded cases. */
    static String complaint(String text) {
        String rest = text.strip();
        if (rest.isEmpty() || rest.startsWith("{") || rest.startsWith("[")) {
            return "unexpected end of JSON input";
        }
        if (rest.length() > 1 && rest.charAt(0) == 'n' && rest.charAt(1) != 'u') {
            return "invalid character '" + rest.charAt(1) + "' in literal null (expecting 'u')";
        }
        return "invalid character '" + rest.charAt(0) + "' looking for beginning of value";
    }
}
