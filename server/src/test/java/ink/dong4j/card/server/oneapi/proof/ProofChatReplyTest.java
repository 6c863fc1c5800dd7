package ink.dong4j.card.server.oneapi.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofChatReplyTest {
    private static final String TEXT =
            "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":null}]}\n\n";
    private static final String THOUGHT =
            "data: {\"choices\":[{\"delta\":{\"content\":null,\"reasoning_content\":\"Hm\"}}]}\n\n";
    private static final String STOP =
            "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    private static ProofVerdict stream(String body) {
        return new ProofChatReply(200, "text/event-stream", body, true).verdict();
    }

    private static ProofChatReply error(int status, String type, String code, String message) {
        return new ProofChatReply(
                status,
                "application/json; charset=utf-8",
                "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":\"\",\"code\":\"%s\"}}"
                        .formatted(message, type, code),
                true);
    }

    private static ProofVerdict verdict(int status, String type, String code, String message) {
        return error(status, type, code, message).verdict();
    }

    @Test
    void onlyTextWithAnEndIsAnAnswer() {
        assertThat(stream(TEXT + STOP + DONE)).isEqualTo(ProofVerdict.ANSWERED);
        assertThat(stream(TEXT + DONE)).isEqualTo(ProofVerdict.CUT);
        assertThat(stream(DONE)).isEqualTo(ProofVerdict.UNFIT);
        assertThat(stream(THOUGHT + STOP + DONE)).isEqualTo(ProofVerdict.THINKS_ONLY);
        assertThat(stream("data: {half\n\n" + TEXT + STOP + DONE)).isEqualTo(ProofVerdict.ANSWERED);
        assertThat(new ProofChatReply(200, "text/event-stream", "", false).verdict())
                .isEqualTo(ProofVerdict.SILENT);
        assertThat(ProofChatReply.none().verdict()).isEqualTo(ProofVerdict.SILENT);
    }

    @Test
    void eachFailureHasItsName() {
        assertThat(verdict(401, "invalid_request_error", "invalid_api_key", ""))
                .isEqualTo(ProofVerdict.WRONG_KEY);
        assertThat(verdict(404, "invalid_request_error", "model_not_found", ""))
                .isEqualTo(ProofVerdict.UNKNOWN_MODEL);
        assertThat(verdict(400, "", "1211", "模型不存在")).isEqualTo(ProofVerdict.UNKNOWN_MODEL);
        assertThat(verdict(400, "x", "", "Model Not Exist")).isEqualTo(ProofVerdict.UNKNOWN_MODEL);
        assertThat(verdict(402, "unknown_error", "invalid_request_error", "Insufficient Balance"))
                .isEqualTo(ProofVerdict.NO_MONEY);
        assertThat(verdict(429, "insufficient_quota", "insufficient_quota", ""))
                .isEqualTo(ProofVerdict.NO_MONEY);
        assertThat(verdict(429, "exceeded_current_quota_error", "", ""))
                .isEqualTo(ProofVerdict.NO_MONEY);
        assertThat(verdict(400, "Arrearage", "Arrearage", "")).isEqualTo(ProofVerdict.NO_MONEY);
        assertThat(verdict(429, "", "1113", "")).isEqualTo(ProofVerdict.NO_MONEY);
        assertThat(verdict(429, "", "1302", "")).isEqualTo(ProofVerdict.BUSY);
        assertThat(verdict(429, "requests", "rate_limit_exceeded", ""))
                .isEqualTo(ProofVerdict.BUSY);
        assertThat(verdict(200, "upstream_error", "bad_response_status_code", ""))
                .isEqualTo(ProofVerdict.UNFIT);
        assertThat(
                        verdict(
                                200,
                                "upstream_error",
                                "bad_response_status_code",
                                "bad response status code 200 (request id: 1)"))
                .isEqualTo(ProofVerdict.UNFIT);
        assertThat(verdict(200, "upstream_error", "bad_response_status_code", "[请求kimi失败]"))
                .isEqualTo(ProofVerdict.FAILS);
        assertThat(verdict(500, "one_api_error", "do_request_failed", ""))
                .isEqualTo(ProofVerdict.DEAD);
        assertThat(verdict(502, "upstream_error", "bad_response_status_code", ""))
                .isEqualTo(ProofVerdict.DEAD);
        assertThat(verdict(400, "one_api_error", "invalid_auth", ""))
                .isEqualTo(ProofVerdict.WRONG_KEY);
        assertThat(verdict(403, "one_api_error", "", "该渠道已被禁用")).isEqualTo(ProofVerdict.OFF);
    }

    @Test
    void theProvidersOwnWordsAreNotRepeated() {
        ProofChatReply reply =
                error(401, "invalid_request_error", "invalid_api_key", "wrong key sk-secret-1");
        assertThat(reply.detail())
                .isEqualTo("HTTP 401, invalid_request_error invalid_api_key")
                .doesNotContain("sk-secret-1");
    }
}
