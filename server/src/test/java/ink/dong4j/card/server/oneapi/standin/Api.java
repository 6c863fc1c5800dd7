package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The three forms in which the management API answers. */
final class Api {
    private Api() {}

    static Reply done() {
        return Reply.json(200, Json.object().put("message", "").put("success", true));
    }

    static Reply data(JsonNode data) {
        ObjectNode body = Json.object();
        body.set("data", data);
        return Reply.json(200, body.put("message", "").put("success", true));
    }

    static Reply data(List<? extends JsonNode> rows) {
        ArrayNode data = Json.MAPPER.createArrayNode();
        rows.forEach(data::add);
        return data(data);
    }

    static Reply failure(String message) {
        return failure(200, message);
    }

    static Reply failure(int status, String message) {
        return Reply.json(status, Json.object().put("message", message).put("success", false));
    }

    /** What is said of a row that is not there. */
    static Reply missing() {
        return failure("record not found");
    }

    static int id(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
