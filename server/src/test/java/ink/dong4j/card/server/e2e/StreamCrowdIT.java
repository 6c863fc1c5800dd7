package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.server.assistant.LongAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three hundred answers at once, of which most are not waited for. */
@Tag("alone")
class StreamCrowdIT {
    private static final int THIRD = 100;
    private static final String LONG = "prose-4096-60";

    @Test
    void whoeverStopsOrVanishesEndsTheUpstreamCallAndTheOthersGetTheirWholeAnswer()
            throws Exception {
        int threads;
        try (GatewayFixture gateway = GatewayFixture.start();
                TestServer server =
                        TestServer.start(
                                "server.assistant.gateway.base-url=" + gateway.baseUrl(),
                                "server.assistant.gateway.key=sk-test",
                                "server.ssh.connections.per-address=400",
                                "server.ssh.connections.per-address-per-second=400",
                                "server.limits.concurrent={session=1, address=400, server=400}",
                                "server.limits.address={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.network={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.server={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.daily-tokens=100000000");
                SshClient client = FastVisit.client()) {
            List<FastVisit> leaving = new ArrayList<>();
            for (int i = 0; i < 2 * THIRD; i++) {
                FastVisit visit = FastVisit.terminal(client, server.port());
                leaving.add(visit.wants("on and on").type("go on @endless\r"));
            }
            for (FastVisit visit : leaving) {
                visit.came();
            }
            threads = CrowdIT.platformThreads();
            List<FastVisit> staying = new ArrayList<>();
            for (int i = 0; i < THIRD; i++) {
                staying.add(FastVisit.command(client, server.port(), "ask -"));
            }
            for (FastVisit visit : staying) {
                visit.typeAll("go on @" + LONG);
            }
            gateway.awaitRequests(3 * THIRD);
            gateway.awaitOpenConnections(3 * THIRD);
            assertThat(CrowdIT.platformThreads()).isLessThanOrEqualTo(threads + 2);

            for (int i = 0; i < 2 * THIRD; i++) {
                if (i % 2 == 0) {
                    leaving.get(i).type("\u0003");
                } else {
                    leaving.get(i).vanish();
                }
            }
            long left = System.nanoTime();
            gateway.awaitOpenConnections(THIRD);
            assertThat(Duration.ofNanos(System.nanoTime() - left))
                    .isLessThan(Duration.ofSeconds(1));

            String whole = letters(LongAnswer.text(LONG));
            for (FastVisit visit : staying) {
                assertThat(letters(visit.output())).isEqualTo(whole);
                visit.close();
            }
            for (FastVisit visit : leaving) {
                visit.close();
            }
            server.awaitsNobody();
            assertThat(CrowdIT.openSockets(server.port())).isZero();
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "");
    }
}
