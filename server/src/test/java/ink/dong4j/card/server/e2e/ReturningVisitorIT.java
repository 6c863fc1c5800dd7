package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor with a key who comes, leaves, is cut off and comes again. */
class ReturningVisitorIT {
    @TempDir private Path folder;
    @AutoClose private final TestServer server;

    ReturningVisitorIT() throws IOException {
        server = TestServer.start();
    }

    @BeforeEach
    void makeKey() throws Exception {
        Process made =
                new ProcessBuilder(
                                "ssh-keygen",
                                "-q",
                                "-N",
                                "",
                                "-t",
                                "ed25519",
                                "-f",
                                key().toString())
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
    }

    @Test
    void whatHeChoseIsThereWhenHeComesBackUntilHeHasItErased() throws Exception {
        try (PtySession visit = visit()) {
            visit.awaits("/forget erases them");
            visit.type("/lang zh").enter().awaits("问问助手");
            visit.type("/quit").enter();
            assertThat(visit.exitStatus()).isZero();
        }
        try (PtySession visit = visit()) {
            visit.awaits("欢迎回来");
            visit.type("/forget").enter().awaits("已全部删除");
            visit.type("/quit").enter();
            assertThat(visit.exitStatus()).isZero();
        }
        try (PtySession visit = visit()) {
            visit.awaits("/forget erases them");
        }
    }

    @Test
    void aVisitWhoseLineDropsGoesOnWithItsConversationAndItsDraft() throws Exception {
        try (PtySession visit = visit()) {
            visit.awaits("/forget erases them");
            visit.type("Where do you work?").enter().awaits("From the card's pages");
            visit.type("and before").awaits("and before");
            visit.kill();
        }
        server.awaitsNobody();
        try (PtySession visit = visit()) {
            visit.awaits("The line dropped");
            visit.awaits("Where do you work?");
            visit.awaits("and before");
        }
    }

    @Test
    void aConversationIsKeptOnceHeSaysSo() throws Exception {
        try (PtySession visit = visit()) {
            visit.awaits("/forget erases them");
            visit.type("Where do you work?").enter().awaits("From the card's pages");
            visit.type("/remember on").enter().awaits("conversation is kept");
            visit.type("/quit").enter();
            assertThat(visit.exitStatus()).isZero();
        }
        try (PtySession visit = visit()) {
            visit.awaits("conversation is there").type("1").enter();
            visit.awaits("Where do you work?");
        }
    }

    private PtySession visit() throws IOException {
        return PtySession.Start.at(server.port())
                .as("me")
                .running("-o", "IdentitiesOnly=yes", "-i", key().toString())
                .open();
    }

    private Path key() {
        return folder.resolve("key");
    }
}
