package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.ui.Trouble;
import java.util.Set;

/**
 * An error that a gateway reports, and what it means to a visitor. The gateway keeps the type and
 * code of whoever is behind it, so the same trouble has many names. Its message is only searched for
 * a mark, never kept.
 */
record Complaint(int status, String type, String code, boolean noChannel) {
    private static final Set<String> MONEY_OR_MODEL =
            Set.of(
                    "insufficient_quota",
                    "insufficient_user_quota",
                    "pre_consume_token_quota_failed",
                    "model_not_found");
    private static final Set<String> DECLINED = Set.of("1301", "content_filter");
    private static final String NO_CHANNEL = "无可用渠道";

    /** The body may be anything, also empty or no JSON. */
    static Complaint of(int status, String body, JsonMapper json) {
        try {
            return of(status, json.readTree(body).path("error"));
        } catch (JsonProcessingException _) {
            return new Complaint(status, "", "", false);
        }
    }

    static Complaint of(int status, JsonNode error) {
        return new Complaint(
                status,
                error.path("type").asText(),
                error.path("code").asText(),
                error.path("message").asText().contains(NO_CHANNEL));
    }

    /**
     * A 400 is a request that the provider does not take, such as one that is too long for its model:
     * trying again does not help, so it is the owner's to mend, unless it says that the words were
     * declined.
     */
    Trouble trouble() {
        if (DECLINED.contains(code)) {
            return Trouble.DECLINED;
        }
        if (noChannel || MONEY_OR_MODEL.contains(code) || MONEY_OR_MODEL.contains(type)) {
            return Trouble.NEEDS_OWNER;
        }
        return switch (status) {
            case 429 -> Trouble.BUSY;
            case 408 -> Trouble.UNREACHABLE;
            default -> status >= 400 && status < 500 ? Trouble.NEEDS_OWNER : Trouble.UNREACHABLE;
        };
    }
}
