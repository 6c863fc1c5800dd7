package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatAnAnswerCostIsRead() throws Exception {
        assertThat(usage("{\"prompt_tokens\":11,\"completion_tokens\":7,\"total_tokens\":18}"))
                .contains(new Usage(11, 7));
        assertThat(usage("{\"prompt_tokens\":11,\"completion_tokens\":0}"))
                .contains(new Usage(11, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "\"many\"",
                "{\"prompt_tokens\":11}",
                "{\"prompt_tokens\":0,\"completion_tokens\":0}",
                "{\"prompt_tokens\":-1,\"completion_tokens\":7}",
                "{\"prompt_tokens\":\"11\",\"completion_tokens\":7}",
                "{\"prompt_tokens\":99999999999,\"completion_tokens\":7}",
                "{\"prompt_tokens\":11,\"completion_tokens\":20000000}"
            })
    void whatCannotBeIsNone(String told) throws Exception {
        assertThat(usage(told)).isEmpty();
    }

    private static Optional<Usage> usage(String json) throws JsonProcessingException {
        return Usage.of(JSON.readTree(json));
    }
}
