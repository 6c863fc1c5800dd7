package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.talk.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request for a streamed chat completion.
 *
 * @param system what the model is told first; see {@link #prepared}
 * @param words the visitor's, and nothing else
 */
public record ChatRequest(
        ModelConfig model, SerializableString system, List<Exchange> history, String words) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ROOM_BYTES = 4 << 10;

    public ChatRequest {
        history = List.copyOf(history);
    }

    /** A text that is escaped and encoded once, however often it is sent. */
    public static SerializableString prepared(String text) {
        // Half of a character, which no encoding has, becomes a question mark.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SerializedString(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The request as JSON in UTF-8. */
    byte[] body() {
        int room = system.asQuotedUTF8().length + ROOM_BYTES;
        ByteArrayOutputStream body = new ByteArrayOutputStream(room);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "system");
            json.writeFieldName("content");
            json.writeString(system);
            json.writeEndObject();
            for (Exchange exchange : history) {
                writeMessage(json, "user", exchange.question());
                writeMessage(json, "assistant", exchange.answer());
            }
            writeMessage(json, "user", words);
            json.writeEndArray();
            json.writeStringField("model", model.name());
            json.writeObjectFieldStart("stream_options");
            json.writeBooleanField("include_usage", true);
            json.writeEndObject();
            // The gateway reserves money by this name only, not by the newer one.
            json.writeNumberField("max_tokens", model.maxTokens());
            json.writeBooleanField("stream", true);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return body.toByteArray();
    }

    private static void writeMessage(JsonGenerator json, String role, String content)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("content", content);
        json.writeEndObject();
    }
}
