package ink.dong4j.card.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of a job is judged for real clients. */
class FitIT {
    private static final String JOB = "We want:\n- Java\n- Kubernetes\n";

    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start(0, 0);
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test");
        gateway.answers(List.of("- Java: it is written", " in it [card].", "\n- Kubernetes: no."));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    @Test
    void aFileIsJudgedByACommand() throws Exception {
        Ssh run = Ssh.feed(server.port(), "x", JOB.getBytes(UTF_8), "fit");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("- Java: it is written in it.\n- Kubernetes: no.\n");
        assertThat(run.err()).contains("Pages: card");
        assertThat(gateway.requests().getLast().words()).isEqualTo(JOB.strip());
    }

    @Test
    void aPasteIsJudgedOnAScreen() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("/fit").enter();
            visit.awaits("Paste the description of the job or project");
            visit.type("\u001b[200~" + JOB + "\u001b[201~").awaits("Enter judge").enter();
            visit.awaits("How well this description fits").awaits("Pages: card");
        }
        assertThat(gateway.requests().getLast().words()).isEqualTo(JOB.strip());
    }

    @Test
    void theNextLineIsJudgedWhereThereIsNoScreen() throws Exception {
        try (PtySession visit = server.visit().as("plain").on("dumb").open()) {
            visit.awaits("/quit leaves").type("/fit").enter();
            visit.awaits("The next line is the description").type("Java, Kubernetes").enter();
            visit.awaits("Card: How well this description fits").awaits("Card: AI model");
        }
        assertThat(gateway.requests().getLast().words()).isEqualTo("Java, Kubernetes");
    }

    @Test
    void withoutAGatewayThereIsNoSuchCommand() throws Exception {
        try (TestServer alone = TestServer.start()) {
            Ssh run = Ssh.feed(alone.port(), "x", JOB.getBytes(UTF_8), "fit");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("There is no such command here");
        }
    }
}
