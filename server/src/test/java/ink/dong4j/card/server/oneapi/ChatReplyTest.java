package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChatReplyTest {
    private static final String TEXT =
            "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":null}]}\n\n";
    private static final String THOUGHT =
            "data: {\"choices\":[{\"delta\":{\"content\":null,\"reasoning_content\":\"Hm\"}}]}\n\n";
    private static final String STOP =
            "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    private static Verdict stream(String body) {
        return new ChatReply(200, "text/event-stream", body, true).verdict();
    }

    private static ChatReply error(int status, String type, String code, String message) {
        return new ChatReply(
                status,
                "application/json; charset=utf-8",
                "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":\"\",\"code\":\"%s\"}}"
                        .formatted(message, type, code),
                true);
    }

    private static Verdict verdict(int status, String type, String code, String message) {
        return error(status, type, code, message).verdict();
    }

    @Test
    void onlyTextWithAnEndIsAnAnswer() {
        assertThat(stream(TEXT + STOP + DONE)).isEqualTo(Verdict.ANSWERED);
        assertThat(stream(TEXT + DONE)).isEqualTo(Verdict.CUT);
        assertThat(stream(DONE)).isEqualTo(Verdict.UNFIT);
        assertThat(stream(THOUGHT + STOP + DONE)).isEqualTo(Verdict.THINKS_ONLY);
        assertThat(stream("data: {half\n\n" + TEXT + STOP + DONE)).isEqualTo(Verdict.ANSWERED);
        assertThat(new ChatReply(200, "text/event-stream", "", false).verdict())
                .isEqualTo(Verdict.SILENT);
        assertThat(ChatReply.none().verdict()).isEqualTo(Verdict.SILENT);
    }

    @Test
    void eachFailureHasItsName() {
        assertThat(verdict(401, "invalid_request_error", "invalid_api_key", ""))
                .isEqualTo(Verdict.WRONG_KEY);
        assertThat(verdict(404, "invalid_request_error", "model_not_found", ""))
                .isEqualTo(Verdict.UNKNOWN_MODEL);
        assertThat(verdict(400, "", "1211", "模型不存在")).isEqualTo(Verdict.UNKNOWN_MODEL);
        assertThat(verdict(400, "x", "", "Model Not Exist")).isEqualTo(Verdict.UNKNOWN_MODEL);
        assertThat(verdict(402, "unknown_error", "invalid_request_error", "Insufficient Balance"))
                .isEqualTo(Verdict.NO_MONEY);
        assertThat(verdict(429, "insufficient_quota", "insufficient_quota", ""))
                .isEqualTo(Verdict.NO_MONEY);
        assertThat(verdict(429, "exceeded_current_quota_error", "", ""))
                .isEqualTo(Verdict.NO_MONEY);
        assertThat(verdict(400, "Arrearage", "Arrearage", "")).isEqualTo(Verdict.NO_MONEY);
        assertThat(verdict(429, "", "1113", "")).isEqualTo(Verdict.NO_MONEY);
        assertThat(verdict(429, "", "1302", "")).isEqualTo(Verdict.BUSY);
        assertThat(verdict(429, "requests", "rate_limit_exceeded", "")).isEqualTo(Verdict.BUSY);
        assertThat(verdict(200, "upstream_error", "bad_response_status_code", ""))
                .isEqualTo(Verdict.UNFIT);
        assertThat(
                        verdict(
                                200,
                                "upstream_error",
                                "bad_response_status_code",
                                "bad response status code 200 (request id: 1)"))
                .isEqualTo(Verdict.UNFIT);
        assertThat(verdict(200, "upstream_error", "bad_response_status_code", "[请求kimi失败]"))
                .isEqualTo(Verdict.FAILS);
        assertThat(verdict(500, "one_api_error", "do_request_failed", "")).isEqualTo(Verdict.DEAD);
        assertThat(verdict(502, "upstream_error", "bad_response_status_code", ""))
                .isEqualTo(Verdict.DEAD);
        assertThat(verdict(400, "one_api_error", "invalid_auth", "")).isEqualTo(Verdict.WRONG_KEY);
        assertThat(verdict(403, "one_api_error", "", "该渠道已被禁用")).isEqualTo(Verdict.OFF);
    }

    @Test
    void theProvidersOwnWordsAreNotRepeated() {
        ChatReply reply =
                error(401, "invalid_request_error", "invalid_api_key", "wrong key sk-secret-1");
        assertThat(reply.detail())
                .isEqualTo("HTTP 401, invalid_request_error invalid_api_key")
                .doesNotContain("sk-secret-1");
    }
}
