package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.talk.Trouble;
import org.junit.jupiter.api.Test;

/** What an owner reads in the log of an error that a gateway reports. */
class ComplaintTest {
    @Test
    void aWrongKeyOfTheCardNamesTheSettingAndTheNextStep() {
        Complaint wrong = complaint(401, "one_api_error", "");
        assertThat(wrong.trouble()).isEqualTo(Trouble.NEEDS_OWNER);
        assertThat(wrong.meaning())
                .startsWith("the gateway does not take the card's key")
                .contains("server.assistant.gateway.key-file (ONE_API_KEY_FILE)")
                .contains("key (ONE_API_KEY)", "`card one-api bootstrap`");
    }

    @Test
    void aWrongKeyThatMayBeAProvidersNamesBoth() {
        assertThat(complaint(401, "invalid_request_error", "invalid_api_key").meaning())
                .contains("`card one-api status`", "ONE_API_KEY_FILE");
        assertThat(Complaint.of(401, "", new JsonMapper()).meaning()).contains("ONE_API_KEY_FILE");
    }

    @Test
    void anOutageIsNoRefusal() {
        for (int status : new int[] {408, 500, 502, 503, 504, 524}) {
            assertThat(complaint(status, "upstream_error", "bad_response_status_code").meaning())
                    .isEqualTo("the gateway or its provider is out of order");
        }
        assertThat(complaint(429, "upstream_error", "").meaning())
                .isEqualTo("the provider is asked too often");
    }

    @Test
    void whatTheOwnerCanMendSaysWhere() {
        assertThat(complaint(403, "one_api_error", "insufficient_user_quota").meaning())
                .contains("quota", "`card one-api status`");
        assertThat(complaint(404, "", "model_not_found").meaning()).contains("no channel");
        assertThat(complaint(403, "one_api_error", "").meaning())
                .contains("its models or its subnet");
        assertThat(complaint(404, "", "").meaning()).contains("base-url");
    }

    @Test
    void whatAVisitorWroteIsNotTheOwnersToMend() {
        assertThat(complaint(400, "", "content_filter").meaning())
                .isEqualTo("the request was declined");
    }

    private static Complaint complaint(int status, String type, String code) {
        return Complaint.of(
                status,
                "{\"error\":{\"message\":\"\",\"type\":\"%s\",\"code\":\"%s\"}}"
                        .formatted(type, code),
                new JsonMapper());
    }
}
