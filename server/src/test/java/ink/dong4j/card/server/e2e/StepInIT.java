package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.assistant.GatewayFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner and a visitor in one conversation, both by a real ssh, and what the gateway sees of it. */
class StepInIT {
    private static final String CONSENT = "dong4j would like to join this conversation";
    private static final String IN = "You are in the conversation of visit";
    private static final String HERE = "dong4j is here; the assistant is silent";
    private static final String AGAIN = "The assistant answers again";

    @TempDir private Path folder;
    private OwnerClient client;
    private GatewayFixture gateway;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        client = OwnerClient.withKeyIn(folder, "owner");
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=sk-test",
                        client.setting());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    private PtySession talking() throws Exception {
        PtySession visitor = server.visit().open();
        visitor.awaits("dong4j").type("who is it?").enter();
        gateway.awaitRequests(1);
        return visitor.awaits("/retry");
    }

    private PtySession asking() throws Exception {
        PtySession owner = server.visit().as("owner").running(client.options()).open();
        owner.awaits("Who is here").enter();
        return owner.awaits("step in").type("s");
    }

    private PtySession joined(PtySession visitor) throws Exception {
        PtySession owner = asking();
        owner.awaits("has been asked");
        assertThat(owner.screenText()).doesNotContain("who is it?");
        visitor.awaits(CONSENT).type("/allow").enter().awaits(HERE);
        return owner.awaits(IN).awaits("who is it?");
    }

    @Test
    void theAssistantIsSilentUntilHandedBackAndThenIsToldWhoSaidWhat() throws Exception {
        try (PtySession visitor = talking();
                PtySession owner = joined(visitor)) {
            visitor.type("is it you?").enter();
            owner.awaits("is it you?").type("It is me.").enter();
            visitor.awaits("dong4j, in person").awaits("It is me.");
            assertThat(gateway.requests()).hasSize(1);

            owner.escape();
            visitor.awaits(AGAIN).type("and now?").enter();
            gateway.awaitRequests(2);
            JsonNode messages = gateway.requests().getLast().json().path("messages");
            List<String> told = messages.findValuesAsText("content");
            assertThat(messages.findValuesAsText("role"))
                    .containsExactly("system", "user", "assistant", "user", "assistant", "user");
            assertThat(told.subList(3, 6))
                    .containsExactly(
                            "is it you?", "[dong4j, the owner, in person] It is me.", "and now?");
        }
    }

    @Test
    void theAuditLogHasThatTheOwnerAskedJoinedAndLeftAndNoWords() throws Exception {
        try (PtySession visitor = talking();
                PtySession owner = joined(visitor)) {
            owner.type("It is me.").enter();
            visitor.awaits("It is me.");
            owner.escape();
            visitor.awaits(AGAIN);
            List<String> deeds = audited("deed");
            assertThat(deeds).containsExactly("hand_back", "join", "ask_to_join");
            assertThat(audited("about").stream().distinct()).hasSize(1);
            assertThat(audited("who")).allMatch(who -> who.startsWith("SHA256:"));
        }
    }

    private List<String> audited(String column) throws Exception {
        return client.rows(server.port(), "audit").stream()
                .map(row -> row.getString(column))
                .toList();
    }

    @Test
    void anOwnerWhoseLineDropsHandsBack() throws Exception {
        try (PtySession visitor = talking();
                PtySession owner = joined(visitor)) {
            owner.kill();
            visitor.awaits(AGAIN);
        }
    }

    @Test
    void aVisitorWhoHangsUpIsGoneForTheOwner() throws Exception {
        try (PtySession visitor = talking();
                PtySession owner = joined(visitor)) {
            visitor.kill();
            owner.awaits("The visitor has left");
        }
    }

    @Test
    void aVisitorWhoDeclinesGoesOnWithTheAssistant() throws Exception {
        try (PtySession visitor = talking();
                PtySession owner = asking()) {
            visitor.awaits(CONSENT).type("/decline").enter();
            owner.awaits("would rather not");
            assertThat(owner.screenText()).doesNotContain("who is it?");
            visitor.type("and now?").enter();
            gateway.awaitRequests(2);
        }
    }
}
