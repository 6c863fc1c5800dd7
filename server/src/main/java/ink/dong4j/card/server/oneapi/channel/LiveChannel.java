package ink.dong4j.card.server.oneapi.channel;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import java.util.Optional;

/**
 * A channel as the gateway has it. Its key is never shown. Its {@code config} is a JSON object of which
 * the gateway passes over what it does not know: there stands our mark.
 */
public record LiveChannel(
        int id,
        String name,
        int type,
        int status,
        long priority,
        String baseUrl,
        String group,
        String models,
        String mapping,
        String config) {
    public static final int ON = 1;
    static final int OFF = 2;

    private static final String MARK = "card";

    public static LiveChannel of(JsonNode json) {
        return new LiveChannel(
                json.path("id").asInt(),
                json.path("name").asText(),
                json.path("type").asInt(),
                json.path("status").asInt(),
                json.path("priority").asLong(),
                json.path("base_url").asText(""),
                json.path("group").asText(""),
                json.path("models").asText(""),
                json.path("model_mapping").asText(""),
                json.path("config").asText(""));
    }

    /** The mark of its key, if it is a channel of ours. */
    public Optional<String> mark() {
        JsonNode mark = ManagementApi.object(config).path(MARK);
        return mark.isTextual() ? Optional.of(mark.asText()) : Optional.empty();
    }

    /** A config with the mark, beside what else stands in it. */
    static String marked(String config, String mark) {
        return ManagementApi.object(config).put(MARK, mark).toString();
    }
}
