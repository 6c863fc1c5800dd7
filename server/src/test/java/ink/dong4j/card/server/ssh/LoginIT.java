package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

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
    void aPasswordLetsInUnseen() throws Exception {
        Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        all.addAppender(log);
        try (TestServer server = TestServer.usual();
                NeverNoneClient client = new NeverNoneClient(UserAuthPasswordFactory.INSTANCE);
                ClientSession session = client.connect(server.port())) {
            session.addPasswordIdentity("canary-3141");
            letsIn(server, session);
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("canary"));
    }

    @Test
    void keyboardInteractiveAsksNothing() throws Exception {
        try (TestServer server = TestServer.usual();
                NeverNoneClient client =
                        new NeverNoneClient(UserAuthKeyboardInteractiveFactory.INSTANCE);
                ClientSession session = client.connect(server.port())) {
            session.setUserInteraction(UserInteraction.NONE);
            letsIn(server, session);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void anyKeyIsAStrangers(String algorithm) throws Exception {
        KeyPair pair =
                algorithm.equals("Ed25519")
                        ? KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256)
                        : KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        try (TestServer server = TestServer.usual();
                NeverNoneClient client = new NeverNoneClient(UserAuthPublicKeyFactory.INSTANCE);
                ClientSession session = client.connect(server.port())) {
            session.addPublicKeyIdentity(pair);
            letsIn(server, session);
        }
    }

    /** A name that is refused, since otherwise the first method would let in. */
    @Test
    void whoIsTurnedDownReadsWhatToTryAndIsGoneAfterAFewAttempts() throws Exception {
        String name = "n".repeat(300);
        try (TestServer server = TestServer.usual();
                HostileClient client = new HostileClient();
                ClientSession session = client.connect(server.port())) {
            OpenSsh run =
                    OpenSsh.run(server.port(), List.of("-l", name, "-o", "LogLevel=ERROR"), "env");
            assertThat(run.out())
                    .contains("Permission denied (publickey,keyboard-interactive,password)");
            client.guessPasswords(session, name, 30);
            eventually("the end", () -> server.admission().total() == 0);
            assertThat(server.guests.visitors).isEmpty();
        }
    }

    private static void letsIn(TestServer server, ClientSession session) throws Exception {
        session.auth().verify(Duration.ofSeconds(60));
        assertThat(session.executeRemoteCommand("env")).startsWith("v {}");
        assertThat(server.guests.visitors).hasSize(1);
    }
}
