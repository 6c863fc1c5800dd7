package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * What one event of an answer's stream says. Read leniently, field by field: providers send nulls,
 * leave fields out and add their own, and none of that may lose an answer.
 *
 * @param text to show, may be empty
 * @param thought what the model thinks before it speaks, may be empty
 * @param token whether the model worked: it sent text, thoughts or a call
 * @param finish why the model ended, when it did
 * @param complaint the error that came instead of a piece
 * @param usage what the answer cost so far, when it says so
 * @param total whether that is what the whole answer cost, as at its end
 * @param torn whether a part of it was lost on the way
 */
record Piece(
        String text,
        String thought,
        boolean token,
        Optional<String> finish,
        Optional<Complaint> complaint,
        Optional<Usage> usage,
        boolean total,
        boolean torn) {

    /** How a whole answer ended that does not say so. */
    private static final String WHOLE = "stop";

    /** The same without what it adds to the answer. */
    Piece usageAlone() {
        return new Piece("", "", false, Optional.empty(), Optional.empty(), usage, total, false);
    }

    /** What could be read of a piece that is no whole JSON. */
    static Piece torn(String text, String thought) {
        boolean token = !text.isEmpty() || !thought.isEmpty();
        return new Piece(
                text,
                thought,
                token,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true);
    }

    /** An event's piece; also that of a whole answer which came at once. */
    static Piece of(String data, int status, JsonMapper json) {
        JsonNode event;
        try {
            event = json.readTree(data);
        } catch (JsonProcessingException _) {
            return TornPiece.of(data, json);
        }
        if (event.isValueNode()) {
            return TornPiece.of(data, json);
        }
        JsonNode error = event.path("error");
        if (error.isObject() || !error.asText("").isEmpty()) {
            Optional<Complaint> complaint = Optional.of(Complaint.of(status, error));
            return new Piece(
                    "", "", false, Optional.empty(), complaint, Optional.empty(), false, false);
        }
        JsonNode choice = choice(event.path("choices"));
        boolean whole = choice.has("message");
        JsonNode delta = choice.path(whole ? "message" : "delta");
        String text = text(delta);
        String thought = delta.path("reasoning_content").asText("");
        if (thought.isEmpty()) {
            thought = delta.path("reasoning").asText("");
        }
        boolean token =
                !text.isEmpty() || !thought.isEmpty() || !delta.path("tool_calls").isEmpty();
        Optional<String> finish =
                Optional.of(choice.path("finish_reason").asText(whole ? WHOLE : ""))
                        .filter(reason -> !reason.isEmpty());
        return new Piece(
                text,
                thought,
                token,
                finish,
                Optional.empty(),
                Usage.of(event.path("usage")),
                event.path("choices").isEmpty() || whole,
                false);
    }

    /** The first answer; where a gateway gives several, the others would be read amid it. */
    private static JsonNode choice(JsonNode choices) {
        for (JsonNode choice : choices) {
            if (choice.path("index").asInt(0) == 0) {
                return choice;
            }
        }
        return MissingNode.getInstance();
    }

    /** What a model says instead of an answer, when it declines, is its answer. */
    private static String text(JsonNode delta) {
        JsonNode content = delta.path("content");
        StringBuilder text = new StringBuilder(content.asText(""));
        if (content.isArray()) {
            content.forEach(part -> text.append(part.path("text").asText("")));
        }
        return text.isEmpty() ? delta.path("refusal").asText("") : text.toString();
    }
}
