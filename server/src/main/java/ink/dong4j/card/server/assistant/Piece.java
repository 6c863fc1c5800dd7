package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * @param usage what the answer cost, when it says so
 */
record Piece(
        String text,
        String thought,
        boolean token,
        Optional<String> finish,
        Optional<Complaint> complaint,
        Optional<Usage> usage) {
    private static final Piece NOTHING =
            new Piece("", "", false, Optional.empty(), Optional.empty(), Optional.empty());

    /** The same without what it adds to the answer. */
    Piece usageAlone() {
        return new Piece("", "", false, Optional.empty(), Optional.empty(), usage);
    }

    /** Something that is no JSON is a piece that says nothing. */
    static Piece of(String data, int status, JsonMapper json) {
        JsonNode event;
        try {
            event = json.readTree(data);
        } catch (JsonProcessingException _) {
            return NOTHING;
        }
        if (event.path("error").isObject()) {
            return new Piece(
                    "",
                    "",
                    false,
                    Optional.empty(),
                    Optional.of(Complaint.of(status, event.path("error"))),
                    Optional.empty());
        }
        JsonNode choice = event.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        String text = delta.path("content").asText("");
        String thought = delta.path("reasoning_content").asText("");
        if (thought.isEmpty()) {
            thought = delta.path("reasoning").asText("");
        }
        boolean token =
                !text.isEmpty() || !thought.isEmpty() || !delta.path("tool_calls").isEmpty();
        Optional<String> finish =
                Optional.of(choice.path("finish_reason").asText(""))
                        .filter(reason -> !reason.isEmpty());
        return new Piece(
                text, thought, token, finish, Optional.empty(), Usage.of(event.path("usage")));
    }
}
