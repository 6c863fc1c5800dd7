package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.Samples;
import ink.dong4j.card.talk.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatRequestTest {
    private static String body(String system, List<Exchange> history, String words) {
        return new String(
                new ChatRequest(
                                Samples.model("hybrid-model", Duration.ofSeconds(1)),
                                ChatRequest.prepared(system),
                                history,
                                words)
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void theGatewayGetsTheMessagesInTheirOrderAndIsAskedForTheCost() {
        assertThat(body("Be short.", List.of(new Exchange("hi", "Hello.")), "who?"))
                .isEqualTo(
                        """
                        {"messages":[{"role":"system","content":"Be short."},\
                        {"role":"user","content":"hi"},{"role":"assistant","content":"Hello."},\
                        {"role":"user","content":"who?"}],"model":"hybrid-model",\
                        "stream_options":{"include_usage":true},"max_tokens":800,"stream":true}""");
    }

    @Test
    void noTextLeavesItsQuotesWhateverIsInIt() {
        assertThat(body("a\"b\\\n\ud800", List.of(), "\"}]\u0001\ud800"))
                .contains("\"content\":\"a\\\"b\\\\\\n?\"")
                .contains("\"content\":\"\\\"}]\\u0001\\uD800\"");
    }

    @Test
    void aLongTextIsWhole() {
        String text = "页面 page. ".repeat(5_000);

        assertThat(body(text, List.of(), text))
                .contains("[{\"role\":\"system\",\"content\":\"" + text + "\"}");
    }
}
