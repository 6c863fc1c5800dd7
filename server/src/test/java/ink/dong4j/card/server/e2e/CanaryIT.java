package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gateway's key and address never leave, whatever the gateway says about itself. */
class CanaryIT {
    private static final String KEY = "sk-canary0canary0canary0canary0";

    @Test
    void neitherKeyNorAddressNorRawWordsReachAVisitorOrTheLog() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start();
                TestServer server =
                        TestServer.start(
                                "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                                "server.assistant.gateway.key=" + KEY,
                                "server.assistant.first-token=2 seconds",
                                "server.assistant.between-tokens=2 seconds",
                                "server.limits.session={messages=100, per=1 minute, burst=100, burst-per=10 seconds}",
                                "server.limits.address={messages=100, per=1 minute, burst=100, burst-per=10 seconds}")) {
            List<String> cases =
                    List.of(
                            "stream-normal",
                            "stream-cut",
                            "stream-json200-error",
                            "stream-json200-code",
                            "upstream-connection-refused",
                            "upstream-e500",
                            "upstream-e401",
                            "auth-wrong-token",
                            "auth-exhausted-token",
                            "quota-user-short",
                            "model-no-channel",
                            "path-no-v1");
            StringBuilder seen = new StringBuilder();
            try (PtySession visit = server.visit().open()) {
                visit.awaits("dong4j");
                int requests = 0;
                for (String recorded : cases) {
                    visit.type("\u0015say @" + recorded).enter();
                    gateway.awaitRequests(++requests);
                    String left = (100 - requests) + " of 100 left";
                    visit.awaits(
                            "the end of " + recorded,
                            text -> text.contains(left) && !text.contains("Esc stop"));
                }
                visit.type("\u0015/help").enter();
                seen.append(visit.receivedText());
            }
            for (String recorded : cases) {
                Ssh run = Ssh.run(server.port(), "x", "ask", "@" + recorded);
                seen.append(run.out()).append(run.err());
            }
            for (String command : List.of("json", "card", "help", "fingerprint")) {
                seen.append(Ssh.run(server.port(), "x", command).out());
            }
            server.awaitsNobody();
            String logged = String.join("\n", server.log().lines());
            String authority = gateway.baseUrl().getAuthority();

            assertThat(gateway.requests().getFirst().headers().get("authorization"))
                    .isEqualTo("Bearer " + KEY);
            assertThat(seen.toString())
                    .doesNotContain("canary")
                    .doesNotContain(authority)
                    .doesNotContain("127.0.0.1:")
                    .doesNotContain("one_api")
                    .doesNotContain("request id");
            assertThat(logged).doesNotContain("canary").doesNotContain("one_api");
            assertThat(logged).doesNotContain("say @").doesNotContain("无效的令牌");
        }
    }
}
