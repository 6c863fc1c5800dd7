package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A visitor of a card with two models, while the first one is ill. */
class SpareModelIT {
    private static final Duration HEALS_WITHIN = Duration.ofSeconds(60);

    @Test
    void theSpareModelAnswersUntilTheUsualOneIsWellAgain() throws Exception {
        try (GatewayFixture fixture = GatewayFixture.start(0, 0);
                TestServer server =
                        TestServer.start(
                                "server.assistant.gateway.base-url=" + fixture.baseUrl(),
                                "server.assistant.gateway.key=sk-any",
                                "server.assistant.models=[\"a\", \"b\"]",
                                "server.assistant.first-token=20 seconds",
                                "server.limits.address={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.network={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.server={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.daily-tokens=10000000",
                                "server.assistant.breaker={ calls = 2, open-for = 3 seconds }")) {
            fixture.refuses("a");
            for (int i = 0; i < 3; i++) {
                Ssh run = Ssh.run(server.port(), "en", "ask", "hello there");
                assertThat(run.status()).isZero();
                assertThat(run.out()).isNotBlank();
                assertThat(run.out() + run.err()).doesNotContain("500", "sk-any", "127.0.0.1");
            }
            assertThat(fixture.requestsTo("a")).isBetween(2L, 3L);
            assertThat(fixture.requestsTo("b")).isEqualTo(3);
            server.log().awaits("a rests", lines -> has(lines, "model a rests for 3 s"));

            fixture.well("a");
            long deadline = System.nanoTime() + HEALS_WITHIN.toNanos();
            long asked = 0;
            while (fixture.requestsTo("b") == 3 + asked && System.nanoTime() < deadline) {
                asked++;
                assertThat(Ssh.run(server.port(), "en", "ask", "hello").status()).isZero();
            }
            server.log().awaits("a is well", lines -> has(lines, "model a answers again"));
        }
    }

    private static boolean has(List<String> lines, String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }
}
