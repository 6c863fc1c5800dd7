package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A failure of the relay as it goes out: status and error object. */
record Problem(int status, ObjectNode error) {
    /** Before a channel is chosen: message and type alone. */
    static Problem early(int status, String message) {
        return new Problem(
                status, Json.object().put("message", message).put("type", "one_api_error"));
    }

    static Problem of(int status, String message, String code) {
        return new Problem(
                status,
                Json.object()
                        .put("message", message)
                        .put("type", "one_api_error")
                        .put("param", "")
                        .put("code", code));
    }

    /** From a bad answer of a provider; its own error object where it has one. */
    static Problem upstream(int status, String body) {
        ObjectNode error =
                Json.object()
                        .put("message", "")
                        .put("type", "upstream_error")
                        .put("param", Integer.toString(status))
                        .put("code", "bad_response_status_code");
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
            return new Problem(status, error);
        }
        if (!json.isObject() || json.path("error").isTextual()) {
            return new Problem(status, error);
        }
        if (!json.path("error").path("message").asText("").isEmpty()) {
            return new Problem(status, own(json.path("error")));
        }
        String message = "";
        for (String pointer :
                new String[] {
                    "/message",
                    "/msg",
                    "/err",
                    "/error_msg",
                    "/header/message",
                    "/response/error/message"
                }) {
            message = message.isEmpty() ? json.at(pointer).asText("") : message;
        }
        error.put("message", message.isEmpty() ? "bad response status code " + status : message);
        return new Problem(status, error);
    }

    /** A provider's error object with the four fields that are passed on. */
    static ObjectNode own(JsonNode error) {
        ObjectNode own =
                Json.object()
                        .put("message", error.path("message").asText(""))
                        .put("type", error.path("type").asText(""))
                        .put(
                                "param",
                                error.path("param").isNull() ? "" : error.path("param").asText(""));
        own.set("code", error.has("code") ? error.path("code") : own.nullNode());
        return own;
    }

    String message() {
        return error.path("message").asText();
    }

    Reply reply(String requestId) {
        ObjectNode sent = error.deepCopy();
        if (status == 429) {
            sent.put("message", "当前分组上游负载已饱和，请稍后再试");
        }
        sent.put("message", sent.path("message").asText() + " (request id: " + requestId + ")");
        ObjectNode body = Json.object();
        body.set("error", sent);
        return Reply.json(status, body);
    }
}
