package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.server.visit.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestServer server = TestServer.usual();
    private final HostileClient client = new HostileClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void theVisitorIsSeenWithTerminalVariablesAndCommand() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ChannelExec channel =
                    session.createExecChannel(
                            "env  'as it came'",
                            null,
                            Map.of("LC_ALL", "zh_CN.UTF-8", "EVIL", "1"));
            channel.setUsePty(true);
            channel.setPtyType("xterm-kitty");
            channel.setPtyColumns(132);
            channel.setPtyLines(-1);
            channel.open().verify(PATIENCE);
            eventually("a visitor", () -> !server.guests.visitors.isEmpty());
            Visitor visitor = server.guests.visitors.getFirst();
            assertThat(visitor.user()).isEqualTo("x");
            assertThat(visitor.address().isLoopbackAddress()).isTrue();
            assertThat(visitor.purpose())
                    .isEqualTo(new Visitor.Purpose.Command("env  'as it came'"));
            assertThat(visitor.env()).containsExactly(Map.entry("LC_ALL", "zh_CN.UTF-8"));
            assertThat(visitor.pty())
                    .isEqualTo(Optional.of(new Visitor.Pty("xterm-kitty", 132, 65_535)));
        }
    }

    @Test
    void inputComesBackAndItsWindowIsGivenBack() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ByteArrayOutputStream echoed = new ByteArrayOutputStream();
            ChannelExec channel = session.createExecChannel("echo");
            channel.setOut(echoed);
            channel.open().verify(PATIENCE);
            byte[] text = "0123456789abcdef".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            channel.getInvertedIn().write(text);
            channel.getInvertedIn().close();
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            assertThat(echoed.toByteArray()).isEqualTo(text);
            assertThat(channel.getExitStatus()).isZero();
        }
    }

    @Test
    void theExitStatusComesAfterAllOutput() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            ChannelExec channel = session.createExecChannel("status 69");
            channel.setErr(err);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("told\n");
            assertThat(channel.getExitStatus()).isEqualTo(69);
        }
    }

    @Test
    void aLargeOutputArrivesWhole() throws Exception {
        assertThat(OpenSsh.run(server.port(), "x", "big 3000000").out()).hasSize(3_000_000);
    }

    @Test
    void aNewSizeIsTold() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ChannelShell shell = session.createShellChannel();
            shell.setOut(out);
            shell.open().verify(PATIENCE);
            shell.sendWindowChange(0, 7);
            eventually("the size", () -> out.toString(StandardCharsets.UTF_8).equals("0x7\n"));
        }
    }

    @Test
    void aHundredThousandVariablesCostNothing() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ChannelExec channel = session.createExecChannel("echo");
            channel.open().verify(PATIENCE);
            client.floodEnv(session, channel.getRecipient(), 100_000);
            channel.getInvertedIn().close();
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            assertThat(channel.getExitStatus()).isZero();
        }
    }

    @Test
    void aConnectionHasTwoChannelsAndEachOneCommand() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            ChannelExec first = session.createExecChannel("echo");
            first.open().verify(PATIENCE);
            session.createExecChannel("echo").open().verify(PATIENCE);
            assertThatThrownBy(() -> session.createExecChannel("echo").open().verify(PATIENCE))
                    .isInstanceOf(IOException.class);
            Buffer again = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
            again.putUInt(first.getRecipient());
            again.putString("exec");
            again.putBoolean(false);
            again.putString("echo");
            session.writePacket(again);
            first.close(false).await(PATIENCE);
            ClientChannel third = session.createExecChannel("echo");
            third.open().verify(PATIENCE);
            eventually("the third", () -> server.guests.visitors.size() == 3);
        }
    }

    @Test
    void nothingIsForwarded() throws Exception {
        try (ClientSession session = client.login(server.port())) {
            SshdSocketAddress any = new SshdSocketAddress("127.0.0.1", 0);
            assertThatThrownBy(() -> session.startRemotePortForwarding(any, any))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(
                            () ->
                                    session.createDirectTcpipChannel(
                                                    any,
                                                    new SshdSocketAddress(
                                                            "127.0.0.1", server.port()))
                                            .open()
                                            .verify(PATIENCE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRealClientForwardsNothingEither() throws Exception {
        for (List<String> wish :
                List.of(List.of("-A"), List.of("-X"), List.of("-R", "0:127.0.0.1:9"))) {
            OpenSsh run = OpenSsh.run(server.port(), wish, "env");
            assertThat(run.out()).startsWith("x {}").doesNotContain("DISPLAY", "SSH_AUTH_SOCK");
        }
        OpenSsh strict =
                OpenSsh.run(
                        server.port(),
                        List.of("-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:9"),
                        "env");
        assertThat(strict.status()).isEqualTo(255);
        OpenSsh netconf = OpenSsh.run(server.port(), List.of("-s"), "netconf");
        assertThat(netconf.status()).isEqualTo(255);
    }
}
