package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.config.access.Secret;

/** A token as the gateway has it, its key included. */
public record LiveToken(
        int id,
        String name,
        Secret key,
        int status,
        long expires,
        boolean unlimited,
        long remaining,
        String models,
        String subnet) {
    static final int ON = 1;
    static final long NEVER = -1;

    public static LiveToken of(JsonNode json) {
        return new LiveToken(
                json.path("id").asInt(),
                json.path("name").asText(),
                // As clients send it.
                new Secret("sk-" + json.path("key").asText()),
                json.path("status").asInt(),
                json.path("expired_time").asLong(),
                json.path("unlimited_quota").asBoolean(),
                json.path("remain_quota").asLong(),
                json.path("models").asText(""),
                json.path("subnet").asText(""));
    }
}
