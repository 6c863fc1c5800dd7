package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.talk.Trouble;
import java.util.Set;

/**
 * An error that a gateway reports, and what it means to a visitor. The gateway keeps the type and
 * code of whoever is behind it, so the same trouble has many names. Its message is only searched for
 * a mark, never kept.
 *
 * @param said whether it was told as an error, and not only shown by its status
 */
record Complaint(int status, String type, String code, boolean noChannel, boolean said) {
    private static final Set<String> DECLINED = Set.of("1301", "content_filter");
    private static final Set<String> TOO_LONG =
            Set.of("context_length_exceeded", "string_above_max_length", "1261");
    private static final String NO_MODEL = "model_not_found";
    private static final Set<String> MONEY_OR_MODEL =
            Set.of(
                    "insufficient_quota",
                    "insufficient_user_quota",
                    "pre_consume_token_quota_failed",
                    NO_MODEL);
    private static final String GATEWAYS_OWN = "one_api_error";
    private static final String KEY =
            "that is server.assistant.gateway.key-file (ONE_API_KEY_FILE) or key (ONE_API_KEY), and"
                    + " `card one-api bootstrap` hands a right one over";
    private static final String NO_CHANNEL = "无可用渠道";

    /** The body may be anything, also empty or no JSON. */
    static Complaint of(int status, String body, JsonMapper json) {
        try {
            JsonNode tree = json.readTree(body);
            JsonNode error = tree.path("error");
            // Some say their code and nothing else.
            return of(status, error, error.isObject() || tree.has("code"));
        } catch (JsonProcessingException _) {
            return new Complaint(status, "", "", false, false);
        }
    }

    static Complaint of(int status, JsonNode error) {
        return of(status, error, error.isObject());
    }

    private static Complaint of(int status, JsonNode error, boolean said) {
        return new Complaint(
                status,
                error.path("type").asText(),
                error.path("code").asText(),
                error.path("message").asText().contains(NO_CHANNEL),
                said);
    }

    /** Whether it is about what was asked, and says nothing about the model's health. */
    boolean aboutWords() {
        boolean unfit = status == 400 || status == 413 || status == 422;
        return DECLINED.contains(code)
                || TOO_LONG.contains(code)
                || (unfit && !aboutMoneyOrModel());
    }

    /** What it means to the owner, with the next step where there is one. */
    String meaning() {
        if (noChannel || NO_MODEL.equals(code)) {
            return "no channel has the model; `card one-api status` shows the channels";
        }
        if (aboutMoneyOrModel()) {
            return "money or a quota is used up; `card one-api status` shows the card's";
        }
        if (aboutWords() || DECLINED.contains(code)) {
            return "the request was declined";
        }
        return switch (status) {
            case 401 ->
                    GATEWAYS_OWN.equals(type)
                            ? "the gateway does not take the card's key; " + KEY
                            : "a key is wrong, a provider's (`card one-api status`) or the card's; "
                                    + KEY;
            case 403 ->
                    "the card's token may not ask for this, by its models or its subnet; `card"
                            + " one-api bootstrap` sets both";
            case 404 ->
                    "nothing is there; see server.assistant.gateway.base-url and the model's name";
            case 429 -> "the provider is asked too often";
            default ->
                    status >= 400 && status < 500 && status != 408
                            ? "the request was refused"
                            : "the gateway or its provider is out of order";
        };
    }

    private boolean aboutMoneyOrModel() {
        return noChannel || MONEY_OR_MODEL.contains(code) || MONEY_OR_MODEL.contains(type);
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
        if (aboutMoneyOrModel()) {
            return Trouble.NEEDS_OWNER;
        }
        return switch (status) {
            case 429 -> Trouble.BUSY;
            case 408 -> Trouble.UNREACHABLE;
            default -> status >= 400 && status < 500 ? Trouble.NEEDS_OWNER : Trouble.UNREACHABLE;
        };
    }
}
