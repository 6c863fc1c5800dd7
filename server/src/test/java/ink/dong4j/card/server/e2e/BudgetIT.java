package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day's budget under a crowd of real visitors, and across the end of the process. */
@Tag("alone")
class BudgetIT {
    private static final int CROWD = 200;
    private static final long BUDGET = 20_000;

    /** More than any request of these tests sets aside: the pages, and the longest answer. */
    private static final long ONE_RESERVATION = 6_000;

    private static final String SPENT = "Today's budget for the assistant is used up";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, CROWD})
    void aCrowdNeverCostsMoreThanTheDay(int addresses) throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start(0, 1);
                TestServer server = TestServer.start(generous(gateway, BUDGET))) {
            List<Process> visitors = new ArrayList<>();
            for (int visitor = 0; visitor < CROWD; visitor++) {
                visitors.add(
                        asks(
                                server.port(),
                                "127.0.1." + (1 + visitor % addresses),
                                folder.resolve("" + visitor),
                                "What does he do at work?"));
            }
            int answered = 0;
            int told = 0;
            for (int visitor = 0; visitor < CROWD; visitor++) {
                assertThat(visitors.get(visitor).waitFor(120, TimeUnit.SECONDS)).isTrue();
                String words = Files.readString(folder.resolve("" + visitor));
                if (words.contains(SPENT)) {
                    told++;
                    assertThat(words)
                            .contains("full again in")
                            .contains("From the card's pages, not an AI model");
                } else {
                    answered++;
                }
            }

            assertThat(gateway.charged()).isPositive().isLessThan(BUDGET + ONE_RESERVATION);
            assertThat(gateway.requests()).hasSize(answered);
            assertThat(told).isPositive();
        }
    }

    @Test
    void whatRanWhenTheProcessWasKilledStaysSpent() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.start(0, 1)) {
            String[] sets = generous(gateway, 8_000);
            try (CardProcess card = CardProcess.start(folder.resolve("data"), sets)) {
                Process visitor =
                        asks(card.port(), "127.0.0.1", folder.resolve("first"), "@endless");
                gateway.awaitRequests(1);
                card.kill();
                card.exitStatus();
                visitor.destroyForcibly();
            }
            try (CardProcess card = CardProcess.start(folder.resolve("data"), sets)) {
                Process visitor =
                        asks(card.port(), "127.0.0.1", folder.resolve("second"), "and now?");
                assertThat(visitor.waitFor(60, TimeUnit.SECONDS)).isTrue();

                assertThat(Files.readString(folder.resolve("second"))).contains(SPENT);
                assertThat(gateway.requests()).hasSize(1);
            }
        }
    }

    private static Process asks(int port, String from, Path output, String question)
            throws IOException {
        List<String> line = new ArrayList<>(Ssh.options(port));
        line.addAll(List.of("-b", from, "en@127.0.0.1", "ask", question));
        return new ProcessBuilder(line)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Nothing but the budget limits, and it is noon, so that the day does not turn meanwhile. */
    private static String[] generous(GatewayFixture gateway, long budget) {
        String rate = "={messages=1000, per=1 minute, burst=1000, burst-per=10 seconds}";
        int east = 12 - LocalTime.now(ZoneOffset.UTC).getHour();
        return new String[] {
            "server.time-zone=" + (east < 0 ? "UTC" + east : "UTC+" + east),
            "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
            "server.assistant.gateway.key=sk-test",
            "server.limits.daily-tokens=" + budget,
            "server.limits.address" + rate,
            "server.limits.server" + rate,
            "server.limits.concurrent={session=1, address=1000, server=1000}",
            "server.ssh.login-grace=2 minutes",
            "server.ssh.connections={total=1000, per-address=1000, unauthenticated=1000,"
                    + " per-address-per-second=1000}"
        };
    }
}
