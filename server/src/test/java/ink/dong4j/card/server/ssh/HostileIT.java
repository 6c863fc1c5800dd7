package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static ink.dong4j.card.server.ssh.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class HostileIT {
    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final TestServer server =
            TestServer.with(TestServer.caps(100, 100, 50, 1000), GRACE, PATIENCE);
    private final HostileClient client = new HostileClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aClientThatDoesNotReadIsSentLittleAndThenEnded() throws Exception {
        ClientSession session = client.stopReading(server.port(), "spew");
        eventually("output", () -> server.guests.spewed.get() > 0);
        assertThat(OpenSsh.run(server.port(), "x", "env").status()).isZero();
        within(BOUND, "the end of it", () -> server.guests.open.isEmpty());
        assertThat(server.guests.spewed.get()).isLessThan(32L << 20);
        allGone();
        session.close(true);
    }

    @Test
    void anExchangeOfKeysThatIsNotFinishedIsEnded() throws Exception {
        ClientSession session = client.login(server.port());
        ChannelExec channel = session.createExecChannel("spew");
        channel.open().verify(LONG_ENOUGH);
        eventually("output", () -> server.guests.spewed.get() > 0);
        client.startExchange(session);
        assertThat(OpenSsh.run(server.port(), "x", "env").status()).isZero();
        within(BOUND, "the end of it", () -> server.guests.open.isEmpty());
        allGone();
        session.close(true);
    }

    @Test
    void aHangInTheMiddleOfAPacketIsEnded() throws Exception {
        ClientSession session = client.login(server.port());
        session.createExecChannel("echo").open().verify(LONG_ENOUGH);
        client.hangInPacket(session);
        allGone();
        session.close(true);
    }

    @Test
    void repliesThatNobodyReadsAreNotPiledUp() throws Exception {
        ClientSession session = client.login(server.port());
        session.createExecChannel("echo").open().verify(LONG_ENOUGH);
        client.floodRequests(session, 200_000);
        allGone();
        session.close(true);
    }

    @Test
    void aClientThatTakesOnlyTinyPacketsIsEnded() throws Exception {
        ClientSession session = client.login(server.port());
        CoreModuleProperties.MAX_PACKET_SIZE.set(session, 1L);
        OpenFuture _ = session.createExecChannel("spew").open();
        allGone();
        assertThat(server.guests.spewed.get()).isZero();
        session.close(true);
    }

    @Test
    void aConnectionWithNothingGoingOnIsEnded() throws Exception {
        ClientSession session = client.login(server.port());
        allGone();
        session.close(true);
    }

    @Test
    void aLivingClientThatOnlyWaitsIsKept() throws Exception {
        ClientSession session = client.login(server.port());
        session.createExecChannel("echo").open().verify(LONG_ENOUGH);
        ClientSession other = client.login(server.port());
        eventually("the end of the one with nothing going on", other::isClosed);
        within(BOUND, "three more", () -> !other.isOpen());
        assertThat(session.isOpen()).isTrue();
        session.close(true);
    }

    @Test
    void strangersWhoSayNothingOrNonsenseAreGoneWithTheGrace() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (String words :
                List.of("", "GET / HTTP/1.0\r\n\r\n", "SSH-2.0-x\r\n\0\0\1", "x".repeat(5000))) {
            sockets.add(HostileClient.say(server.port(), words));
        }
        ClientSession silent = client.connect(server.port());
        allGone();
        silent.close(true);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void manyAbruptEndsLeaveNothingBehind() throws Exception {
        List<Process> visitors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            visitors.add(OpenSsh.start(server.port(), "echo"));
        }
        eventually("visits", () -> server.guests.open.size() == 20);
        visitors.forEach(Process::destroyForcibly);
        within(BOUND, "no visit", () -> server.guests.open.isEmpty());
        allGone();
    }

    private void allGone() throws InterruptedException {
        within(
                BOUND,
                "empty books",
                () ->
                        server.admission().total() == 0
                                && server.admission().unauthenticated() == 0
                                && server.admission().addresses() == 0);
    }
}
