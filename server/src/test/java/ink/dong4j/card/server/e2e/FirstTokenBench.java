package ink.dong4j.card.server.e2e;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.sshd.client.SshClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the first token of an answer takes from the moment that the gateway writes it to the
 * moment that the visitor's screen shows it, both by the clock of this process: alone, and while
 * others stream, whose clients and gateway run on the same cores. The server is a process of its
 * own, as it is installed. Each time so much is asked beforehand that most of the code in use has
 * been compiled. It is an upper bound of what the server itself takes.
 */
class FirstTokenBench {
    private static final int CROWD = 200;
    private static final int WARM = 600;
    private static final int PROBES = 600;

    @Test
    void printTheTable(@TempDir Path data) throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start();
                CardProcess server =
                        CardProcess.startAsInstalled(
                                data,
                                "server.assistant.gateway.base-url=" + gateway.baseUrl(),
                                "server.assistant.gateway.key=sk-bench",
                                "server.assistant.turn=10 minutes",
                                "server.ssh.connections.per-address=400",
                                "server.ssh.connections.per-address-per-second=400",
                                "server.limits.turns=10000",
                                "server.limits.concurrent={session=1, address=400, server=400}",
                                "server.limits.session={messages=10000, per=1 minute, burst=10000}",
                                "server.limits.address={messages=10000, per=1 minute, burst=10000}",
                                "server.limits.network={messages=10000, per=1 minute, burst=10000}",
                                "server.limits.server={messages=10000, per=1 minute, burst=10000}",
                                "server.limits.daily-tokens=1000000000");
                SshClient client = FastVisit.client();
                WatchedVisit probe = WatchedVisit.open(server.port())) {
            probes(probe, gateway, WARM);
            print("first token, one visitor", probes(probe, gateway, PROBES));
            besideACrowd("5 tokens/s", "@endless-slowly", client, server, probe, gateway);
            besideACrowd("25 tokens/s", "@endless", client, server, probe, gateway);
        }
    }

    private static void besideACrowd(
            String pace,
            String stream,
            SshClient client,
            CardProcess server,
            WatchedVisit probe,
            GatewayFixture gateway)
            throws Exception {
        List<FastVisit> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            FastVisit visit = FastVisit.terminal(client, server.port());
            crowd.add(visit.wants("on and on").type("go on " + stream + "\r"));
        }
        for (FastVisit visit : crowd) {
            visit.came();
            visit.ignores();
        }
        probes(probe, gateway, WARM);
        print(
                "first token, %d others at %s each".formatted(CROWD, pace),
                probes(probe, gateway, PROBES));
        for (FastVisit visit : crowd) {
            visit.close();
        }
    }

    private static List<Long> probes(WatchedVisit probe, GatewayFixture gateway, int count)
            throws Exception {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            probe.type("\u0015/clear\r", FirstTokenBench::isReady).shown();
            String token = token(i);
            String question = "go @first-" + token.toLowerCase(Locale.ROOT);
            probe.type(question + "\r", screen -> screen.contains(token));
            took.add(probe.shown() - gateway.wroteAt());
        }
        return took;
    }

    /** Nothing of an earlier question stands there, and the prompt is empty again. */
    private static boolean isReady(String screen) {
        return !screen.contains("@first-")
                && !screen.contains("/clear")
                && screen.contains("commands");
    }

    private static String token(int number) {
        StringBuilder token = new StringBuilder();
        for (int place = 0; place < 6; place++) {
            token.append((char) ('A' + (number * 5 + place * 7) % 26));
        }
        return token.toString();
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        System.out.println(
                "%-42s %9.2f ms p50 %9.2f ms p99"
                        .formatted(
                                what,
                                sorted.get(sorted.size() / 2) / 1e6,
                                sorted.get(sorted.size() * 99 / 100) / 1e6));
    }
}
