package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.server.e2e.SlowLink.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visitor behind a bad line sees while an answer streams. */
class SlowLinkIT {
    private static final int MOST_LETTERS = 60;

    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test",
                        "server.assistant.max-tokens=10000");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    /** Half of the letters and each of them; 200 ms and what a frame takes cannot be undercut. */
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("prose-8192-400", Line.NARROW, 600, 2_000),
                Arguments.of("markdown-8192-400", Line.BLOATED, 600, 2_000),
                Arguments.of("markdown-8192-400", Line.LOSSY, 900, 3_000),
                Arguments.of("markdown-8192-2000", Line.POOR, 1_000, 2_500));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatIsTypedStaysAheadOfAnAnswerAndTheAnswerArrives(
            String answer, Line line, int halfMillis, int allMillis) throws Exception {
        try (SlowLink link = SlowLink.to(server.port(), line);
                PtySession visit = PtySession.Start.at(link.port()).open()) {
            visit.awaits("clear or leave").type("go @" + answer).awaits("go @" + answer);
            int before = visit.receivedBytes();
            visit.enter().awaits("is served over");
            List<Long> echoes = type(visit);
            visit.awaits("The very end.");
            int ratio = answer.startsWith("prose") ? 3 : 6;
            assertThat(visit.receivedBytes() - before).isLessThan(ratio * 8192);
            Collections.sort(echoes);
            String all = "milliseconds from a key to its letter: " + echoes;
            assertThat(echoes.get(echoes.size() / 2)).as(all).isLessThan(halfMillis);
            assertThat(echoes.getLast()).as(all).isLessThan(allMillis);
        }
    }

    /** Types until the answer is there, each letter when the one before is seen. */
    private static List<Long> type(PtySession visit) throws Exception {
        List<Long> millis = new ArrayList<>();
        StringBuilder typed = new StringBuilder("› ");
        while (millis.size() < MOST_LETTERS && !visit.screenText().contains("The very end.")) {
            char letter = (char) ('a' + millis.size() % 26);
            long start = System.nanoTime();
            visit.type(String.valueOf(letter)).awaits(typed.append(letter).toString());
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        return millis;
    }

    @Test
    void aResizeIsFollowedAndEscStopsTheAnswer() throws Exception {
        try (SlowLink link = SlowLink.to(server.port(), Line.BLOATED);
                PtySession visit = PtySession.Start.at(link.port()).open()) {
            visit.awaits("clear or leave").type("go @markdown-32768-400").enter();
            visit.awaits("is served over");
            visit.resize(100, 30)
                    .awaits("stop on the last row", SlowLinkIT::isAnsweringOnThirtyRows);
            visit.resize(60, 20).awaits("a line of the answer", t -> t.contains("A section with"));
            visit.escape().awaits("the answer stopped", t -> !t.contains("Esc stop"));
            gateway.awaitOpenConnections(0);
            visit.type("still here").awaits("still here");
        }
    }

    private static boolean isAnsweringOnThirtyRows(String screen) {
        return screen.lines().skip(29).anyMatch(row -> row.contains("Esc stop"));
    }
}
