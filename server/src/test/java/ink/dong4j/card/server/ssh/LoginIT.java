package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.kex.KexProposalOption;
import org.junit.jupiter.api.Test;

class LoginIT {
    @Test
    void anyNameEntersWithoutAPrompt() throws Exception {
        try (TestServer server = TestServer.usual()) {
            for (String user : new String[] {"root", "a b", "名片", "zh"}) {
                OpenSsh run = OpenSsh.run(server.port(), user, "env");
                assertThat(run.out()).startsWith(user + " ");
                assertThat(run.status()).isZero();
            }
        }
    }

    @Test
    void theVersionTellsNothing() throws Exception {
        try (TestServer server = TestServer.usual();
                Socket socket = HostileClient.say(server.port(), "")) {
            byte[] line = socket.getInputStream().readNBytes("SSH-2.0-card\r\n".length());
            assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("SSH-2.0-card\r\n");
        }
    }

    @Test
    void theExchangeIsPostQuantumByDefault() throws Exception {
        try (TestServer server = TestServer.usual();
                HostileClient client = new HostileClient();
                ClientSession session = client.login(server.port())) {
            assertThat(session.getServerVersion()).isEqualTo("SSH-2.0-card");
            assertThat(session.getNegotiatedKexParameter(KexProposalOption.ALGORITHMS))
                    .isEqualTo("mlkem768x25519-sha256");
        }
    }

    @Test
    void aNameOfAHundredThousandLettersIsTurnedAway() throws Exception {
        try (TestServer server = TestServer.usual();
                SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((_, _, _) -> true);
            client.start();
            ClientSession session =
                    client.connect("x".repeat(100_000), "127.0.0.1", server.port())
                            .verify(Duration.ofSeconds(60))
                            .getSession();
            assertThat(session.auth().await(Duration.ofSeconds(60))).isTrue();
            assertThat(session.isAuthenticated()).isFalse();
        }
    }

    @Test
    void passwordsAreNotTakenAndEndTheConnectionSoon() throws Exception {
        try (TestServer server = TestServer.usual();
                HostileClient client = new HostileClient();
                ClientSession session = client.connect(server.port())) {
            client.guessPasswords(session, 10);
            eventually("the end", () -> server.admission().total() == 0);
            assertThat(server.guests.visitors).isEmpty();
        }
    }
}
