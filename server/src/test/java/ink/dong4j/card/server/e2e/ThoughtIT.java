package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model whose provider begins its thoughts for it, so that their end alone comes as its text. */
class ThoughtIT {
    private static final List<String> TOKENS =
            List.of("A hunch", " thought.\n\n", "Second", "</thi", "nk>", "The", " answer.");

    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start(0, 0);
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test");
        gateway.answers(TOKENS);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @Test
    void itsThoughtsAreNotOnStandardOutput() throws Exception {
        Ssh run = Ssh.run(server.port(), "x", "ask", "what about tungsten?");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("The answer.\n");
        assertThat(run.err()).doesNotContain("hunch");
    }

    @Test
    void itsThoughtsAreNotReadOutAndNotSentBack() throws Exception {
        try (PtySession visit = server.visit().as("plain").on("dumb").open()) {
            visit.awaits("/quit leaves").type("what about tungsten?").enter();
            visit.awaits("Card: AI model").type("and iron?").enter();
            gateway.awaitRequests(2);
            assertThat(visit.receivedText())
                    .contains("The answer.")
                    .doesNotContain("hunch", "Second");
        }
        assertTheAnswerAloneIsSent();
    }

    @Test
    void itsThoughtsAreTakenBackFromTheScreenAndNotSentBack() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("what about tungsten?").enter();
            visit.awaits(
                    "the answer alone",
                    screen -> screen.contains("The answer.") && !screen.contains("hunch"));
            visit.awaits("its end", screen -> !screen.contains("Esc stop"));
            visit.type("and iron?").enter();
            gateway.awaitRequests(2);
        }
        assertTheAnswerAloneIsSent();
    }

    private void assertTheAnswerAloneIsSent() {
        assertThat(gateway.requests().getLast().json().toString())
                .contains("The answer.", "and iron?")
                .doesNotContain("hunch", "Second");
    }
}
