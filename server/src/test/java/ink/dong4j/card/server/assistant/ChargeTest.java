package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the fixture charges, by which tests of budgets go. */
class ChargeTest {
    private static final GatewayFixture.Request REQUEST =
            new GatewayFixture.Request(
                    "POST /v1/chat/completions HTTP/1.1",
                    Map.of(),
                    "{\"max_tokens\":50,\"messages\":[{\"content\":\"12345678\"},{\"content\":\"你好\"}]}");

    @Test
    void whatAnAnswerReportsIsCharged() {
        assertThat(Charge.of(REQUEST, Transcript.script("stream-normal", 0))).isEqualTo(18);
        assertThat(Charge.of(REQUEST, PleasantAnswer.to("hello", 100, 1))).isGreaterThan(130);
    }

    @Test
    void anAnswerWithoutReportCostsItsPromptAndItsEventsUpToTheBound() {
        assertThat(Charge.of(REQUEST, Transcript.script("stream-cut", 0))).isEqualTo(4 + 3);
        assertThat(Charge.of(REQUEST, PleasantAnswer.endless(PleasantAnswer.BETWEEN)))
                .isEqualTo(4 + 50);
    }

    @Test
    void silenceCostsAllThatWasReservedAndARefusalNothing() {
        assertThat(Charge.of(REQUEST, Transcript.script("upstream-never-answers", 0)))
                .isEqualTo(4 + 50);
        assertThat(Charge.of(REQUEST, Transcript.script("upstream-e500", 0))).isZero();
        assertThat(Charge.of(REQUEST, Transcript.script("stream-json200-error", 0))).isZero();
    }

    @Test
    void anAnswerOfTokensSaysWhatItCost() {
        assertThat(Charge.of(REQUEST, Script.answer(List.of("a"), Duration.ZERO))).isEqualTo(18);
    }
}
