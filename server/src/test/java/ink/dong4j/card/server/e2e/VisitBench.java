package ink.dong4j.card.server.e2e;

import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.server.assistant.LongAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Prints what a visit costs, seen from a real ssh in a terminal of 80 columns and 24 rows: {@code
 * ./mvnw -q -Pbench verify}. Nothing is asserted; only figures of one run on one machine compare.
 */
class VisitBench {
    private static final int LOGINS = 100;
    private static final int KEYS = 300;
    private static final int ANSWERS = 15;

    @Test
    void printTheTable() throws Exception {
        long begun = System.nanoTime();
        try (GatewayFixture gateway = GatewayFixture.start();
                TestServer server =
                        TestServer.start(
                                "server.assistant.gateway.base-url=" + gateway.baseUrl(),
                                "server.assistant.gateway.key=sk-bench",
                                "server.ssh.connections.per-address-per-second=1000",
                                "server.limits.session={messages=1000, per=1 minute, burst=1000}",
                                "server.limits.address={messages=1000, per=1 minute, burst=1000}")) {
            print("start to listening, in this JVM", List.of(System.nanoTime() - begun));
            logins(server);
            keys(server);
            answers(server, gateway);
            for (String answer : List.of("prose-4096-80", "markdown-4096-80", "markdown-17408-0")) {
                streamed(server, answer);
            }
        }
    }

    private static void logins(TestServer server) throws Exception {
        List<Long> paints = new ArrayList<>();
        int bytes = 0;
        for (int login = 0; login < 2 * LOGINS; login++) {
            long start = System.nanoTime();
            try (PtySession visit = server.visit().open()) {
                visit.awaits("dong4j").awaits("^D leave");
                // The first half warms the server.
                if (login >= LOGINS) {
                    paints.add(System.nanoTime() - start);
                }
                bytes = visit.receivedBytes();
            }
        }
        print("connect to first paint", paints);
        print("bytes of the first paint", bytes);
    }

    private static void keys(TestServer server) throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("^D leave");
            visit.type("\u001b[B").awaits("the second item", text -> text.contains("› 2"));
            int before = visit.receivedBytes();
            visit.type("\u001b[B").awaits("the third item", text -> text.contains("› 3"));
            print("bytes of a menu move", visit.receivedBytes() - before);

            List<Long> repaints = new ArrayList<>();
            before = visit.receivedBytes();
            visit.type("a").awaits("^C clear");
            print("bytes of the first letter in a prompt", visit.receivedBytes() - before);
            before = visit.receivedBytes();
            for (int key = 0; key < KEYS; key++) {
                int seen = visit.receivedBytes();
                long start = System.nanoTime();
                visit.type(key % 20 < 10 ? "b" : "\u007f").awaitsMoreBytesThan(seen);
                repaints.add(System.nanoTime() - start);
            }
            print("key to repaint", repaints);
            print("bytes of a typed letter, mean", (visit.receivedBytes() - before) / KEYS);
        }
    }

    private static void answers(TestServer server, GatewayFixture gateway) throws Exception {
        List<Long> tokens = new ArrayList<>();
        List<Long> cancels = new ArrayList<>();
        try (PtySession visit = server.visit().open()) {
            visit.awaits("^D leave");
            for (int answer = 0; answer < ANSWERS; answer++) {
                visit.type("\u0015/clear").enter();
                visit.awaits("an empty chat", text -> !text.contains("on and on"));
                visit.type("go @endless").awaits("go @endless");
                long start = System.nanoTime();
                visit.enter().awaits("on and on");
                tokens.add(System.nanoTime() - start);
                start = System.nanoTime();
                visit.escape();
                gateway.awaitOpenConnections(0);
                cancels.add(System.nanoTime() - start);
                visit.awaits("the end", text -> !text.contains("Esc stop"));
            }
        }
        print("Enter to the first token on the screen", tokens);
        print("Esc to the gateway's connection closed", cancels);
    }

    private static void streamed(TestServer server, String answer) throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("^D leave").type("go @" + answer).awaits("go @" + answer);
            int before = visit.receivedBytes();
            visit.enter().awaits("The very end.").awaits("the end", t -> !t.contains("Esc stop"));
            int bytes = visit.receivedBytes() - before;
            print("bytes of " + answer, bytes);
            System.out.println(
                    "%-42s %9.2f"
                            .formatted(
                                    "  for each byte of it",
                                    (double) bytes / LongAnswer.text(answer).length()));
        }
    }

    private static void print(String what, int bytes) {
        System.out.println("%-42s %9d".formatted(what, bytes));
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        System.out.println(
                "%-42s %9.2f ms p50 %9.2f ms p99"
                        .formatted(what, at(sorted, 0.5) / 1e6, at(sorted, 0.99) / 1e6));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
