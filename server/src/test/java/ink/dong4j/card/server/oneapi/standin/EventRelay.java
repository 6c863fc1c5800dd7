package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passes a provider's events on, drops what one-api drops, and ends each stream in good order. */
final class EventRelay {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final String DATA = "data: ";

    private final StringBuilder answer = new StringBuilder();
    private JsonNode usage = Json.object();
    private boolean done;

    /** Reads to the end, even when nobody listens any more. */
    void pour(InputStream body, Reply.Sink sink) throws IOException {
        try (body) {
            for (Optional<String> line = line(body); line.isPresent(); line = line(body)) {
                event(line.get(), sink);
            }
        }
        if (!done) {
            sink.chunk("data: [DONE]\n\n");
        }
    }

    private void event(String line, Reply.Sink sink) throws IOException {
        if (!line.startsWith(DATA)) {
            return;
        }
        String data = line.substring(DATA.length());
        if (data.startsWith("[DONE]")) {
            done = true;
            sink.chunk(line + "\n\n");
            return;
        }
        JsonNode event;
        try {
            event = Json.MAPPER.readTree(data);
        } catch (JsonProcessingException _) {
            sink.chunk(line + "\n\n");
            return;
        }
        if (event.path("choices").isEmpty() && !event.path("usage").isObject()) {
            return;
        }
        sink.chunk(line + "\n\n");
        for (JsonNode choice : event.path("choices")) {
            answer.append(choice.path("delta").path("content").asText(""));
        }
        if (event.path("usage").isObject()) {
            usage = event.path("usage");
        }
    }

    String answer() {
        return answer.toString();
    }

    JsonNode usage() {
        return usage;
    }

    /** Empty at the end, at a break, and at a line that is too long: one-api tells them not apart. */
    private static Optional<String> line(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int b = in.read();
            if (b < 0) {
                return Optional.empty();
            }
            while (b >= 0 && b != '\n') {
                line.write(b);
                if (line.size() >= LONGEST_LINE) {
                    return Optional.empty();
                }
                b = in.read();
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
