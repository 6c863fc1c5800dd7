package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.text.Safe;
import java.util.Locale;
import java.util.Set;

/**
 * What came back from a streamed chat, up to the end or to when it was no longer waited for.
 *
 * @param body as it came; may be anything
 * @param whole whether the end was seen
 */
public record ProofChatReply(int status, String contentType, String body, boolean whole) {
    private static final int SHOWN_COLUMNS = 60;
    // Zhipu: no money, its package is used up, the account is frozen.
    private static final Set<String> NO_MONEY = Set.of("1113", "1112", "1121");
    private static final Set<String> UNKNOWN_MODEL = Set.of("model_not_found", "1211");

    /** No reply at all within the time. */
    static ProofChatReply none() {
        return new ProofChatReply(0, "", "", false);
    }

    boolean isStream() {
        return status == 200 && contentType.startsWith("text/event-stream");
    }

    public ProofVerdict verdict() {
        if (status == 0) {
            return ProofVerdict.SILENT;
        }
        return isStream() ? ofStream() : ofError();
    }

    /** The error's type and code, and never its message, which may quote the key or inner addresses. */
    String detail() {
        if (status == 0 || isStream()) {
            return "";
        }
        JsonNode error = ManagementApi.object(body).path("error");
        String kind = (error.path("type").asText() + " " + error.path("code").asText()).strip();
        String http = "HTTP " + status;
        return kind.isEmpty() ? http : http + ", " + Safe.line(kind, SHOWN_COLUMNS);
    }

    /** Whether the gateway has no channel for the model, as far as it knows by now. */
    boolean noChannel() {
        return status == 503
                && ManagementApi.object(body)
                        .path("error")
                        .path("message")
                        .asText()
                        .contains("无可用渠道");
    }

    private ProofVerdict ofStream() {
        boolean content = false;
        boolean thinking = false;
        boolean finished = false;
        for (String line : body.lines().toList()) {
            if (!line.startsWith("data:")) {
                continue;
            }
            JsonNode choice =
                    ManagementApi.object(line.substring("data:".length()).strip())
                            .path("choices")
                            .path(0);
            content |= !choice.path("delta").path("content").asText("").isBlank();
            thinking |= !choice.path("delta").path("reasoning_content").asText("").isBlank();
            finished |= !choice.path("finish_reason").asText("").isBlank();
        }
        if (content) {
            return finished ? ProofVerdict.ANSWERED : ProofVerdict.CUT;
        }
        if (thinking) {
            return ProofVerdict.THINKS_ONLY;
        }
        return whole ? ProofVerdict.UNFIT : ProofVerdict.SILENT;
    }

    private ProofVerdict ofError() {
        JsonNode error = ManagementApi.object(body).path("error");
        String type = error.path("type").asText().toLowerCase(Locale.ROOT);
        String code = error.path("code").asText().toLowerCase(Locale.ROOT);
        String message = error.path("message").asText().toLowerCase(Locale.ROOT);
        if (noMoney(type, code, message)) {
            return ProofVerdict.NO_MONEY;
        }
        if (UNKNOWN_MODEL.contains(code) || missingModel(message)) {
            return ProofVerdict.UNKNOWN_MODEL;
        }
        if (type.equals("one_api_error") && message.contains("该渠道已被禁用")) {
            return ProofVerdict.OFF;
        }
        return switch (status) {
            case 200 -> withoutReason(message) ? ProofVerdict.UNFIT : ProofVerdict.FAILS;
            case 401, 403 -> ProofVerdict.WRONG_KEY;
            case 404 -> ProofVerdict.UNKNOWN_MODEL;
            case 408, 504 -> ProofVerdict.SILENT;
            case 429 -> ProofVerdict.BUSY;
            case 400 -> code.equals("invalid_auth") ? ProofVerdict.WRONG_KEY : ProofVerdict.REFUSED;
            default -> status < 500 ? ProofVerdict.REFUSED : ProofVerdict.DEAD;
        };
    }

    private boolean noMoney(String type, String code, String message) {
        String kind = type + " " + code;
        return status == 402
                || NO_MONEY.contains(code)
                || kind.contains("quota")
                || kind.contains("balance")
                || kind.contains("arrearage")
                || kind.contains("billing")
                || message.contains("insufficient balance")
                || message.contains("余额不足");
    }

    /** So the gateway passes on a whole answer, or a stream under a wrong name. */
    private static boolean withoutReason(String message) {
        return message.isBlank()
                || message.startsWith("bad response status code")
                || message.startsWith(" (request id");
    }

    private static boolean missingModel(String message) {
        return (message.contains("model") || message.contains("模型"))
                && (message.contains("not exist")
                        || message.contains("not found")
                        || message.contains("不存在"));
    }
}
