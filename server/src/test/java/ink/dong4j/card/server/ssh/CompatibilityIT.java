package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.kex.KexProposalOption;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CompatibilityIT {
    /** What a client of a Linux under FIPS rules offers. */
    private static final List<String> FIPS =
            List.of(
                    "-o",
                    "KexAlgorithms=ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,"
                            + "diffie-hellman-group-exchange-sha256,diffie-hellman-group14-sha256,"
                            + "diffie-hellman-group16-sha512,diffie-hellman-group18-sha512",
                    "-o",
                    "HostKeyAlgorithms=ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,"
                            + "rsa-sha2-256,rsa-sha2-512",
                    "-o",
                    "Ciphers=aes256-ctr,aes192-ctr,aes128-ctr",
                    "-o",
                    "MACs=hmac-sha2-256,hmac-sha2-512");

    @Test
    void aClientUnderFipsRulesIsLetIn() throws Exception {
        try (TestServer server = TestServer.compatible()) {
            OpenSsh run = OpenSsh.run(server.port(), FIPS, "env");
            assertThat(run.out()).startsWith("x ");
            assertThat(run.status()).isZero();
        }
    }

    /** What ssh-audit 2.5 counts as failures. */
    @Test
    void nothingThatAuditingToolsFailIsOffered() throws Exception {
        try (TestServer server = TestServer.compatible();
                HostileClient client = new HostileClient();
                ClientSession session = client.login(server.port())) {
            assertThat(session.getServerKexProposals().toString())
                    .contains("diffie-hellman-group14-sha256", "rsa-sha2-512", "hmac-sha2-256")
                    .doesNotContain("ecdh-", "ecdsa-", "ssh-rsa", "sha1", "md5", "cbc", "3des");
            assertThat(session.getNegotiatedKexParameter(KexProposalOption.ALGORITHMS))
                    .startsWith("mlkem");
        }
    }

    @Test
    void withoutItOneLineSaysWhoseAlgorithmsDidNotMatch() throws Exception {
        Logger admission = (Logger) LoggerFactory.getLogger("ink.dong4j.card.admission");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        admission.addAppender(log);
        try (TestServer server = TestServer.usual()) {
            OpenSsh run = OpenSsh.run(server.port(), FIPS, "env");
            assertThat(run.status()).isEqualTo(255);
            Eventually.eventually("the end", () -> server.admission().total() == 0);
        } finally {
            admission.detachAppender(log);
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.getFormattedMessage())
                                        .contains(
                                                "no login from 127.0.0.1",
                                                "SSH-2.0-OpenSSH_",
                                                "kex algorithms",
                                                "ecdh-sha2-nistp256"));
    }
}
