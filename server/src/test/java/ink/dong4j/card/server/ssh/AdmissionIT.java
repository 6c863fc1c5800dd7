package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionIT {
    @Test
    void aFloodOfSilentConnectionsDoesNotKeepOthersOut() throws Exception {
        List<Socket> flood = new ArrayList<>();
        try (TestServer server = TestServer.with(TestServer.caps(2000, 64, 128, 20))) {
            for (int i = 0; i < 500; i++) {
                flood.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            eventually("the flood held at its pace", () -> server.admission().total() > 0);
            assertThat(server.admission().total()).isLessThanOrEqualTo(64);
            assertThat(greeting(server.port(), new byte[] {127, 0, 0, 2}))
                    .isEqualTo("SSH-2.0-card");
            OpenSsh visitor = OpenSsh.run(server.port(), List.of("-b", "127.0.0.2"), "env");
            assertThat(visitor.out()).startsWith("x ");
        } finally {
            close(flood);
        }
    }

    @Test
    void aVisitorInTheSameSecondAsABalancersChecksIsLetIn() throws Exception {
        try (TestServer server = TestServer.with(TestServer.caps(2000, 64, 128, 4))) {
            for (int i = 0; i < 19; i++) {
                new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
                assertThat(greeting(server.port(), new byte[] {127, 0, 0, 1}))
                        .isEqualTo("SSH-2.0-card");
            }
            OpenSsh visitor = OpenSsh.run(server.port(), "x", "env");
            assertThat(visitor.out()).startsWith("x ");
        }
    }

    @Test
    void placesForLoginsAreShared() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try (TestServer server = TestServer.with(TestServer.caps(2000, 1000, 8, 1000))) {
            for (int i = 0; i < 20; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            eventually("all places taken", () -> server.admission().unauthenticated() == 8);
            OpenSsh visitor = OpenSsh.run(server.port(), List.of("-b", "127.0.0.3"), "env");
            assertThat(visitor.out()).startsWith("x ");
            assertThat(server.admission().unauthenticated()).isLessThanOrEqualTo(8);
            close(silent);
            eventually("empty books", () -> server.admission().total() == 0);
            assertThat(server.admission().unauthenticated()).isZero();
            assertThat(server.admission().addresses()).isZero();
        } finally {
            close(silent);
        }
    }

    @Test
    void aHundredAndFiftyVisitsTakeNoMoreThreadsThanTenAndLeaveNothing() throws Exception {
        try (TestServer server = TestServer.usual();
                HostileClient client = new HostileClient()) {
            client.visits(server.port(), 10);
            eventually("ten", () -> server.guests.open.size() == 10);
            long ten = serverThreads();
            client.visits(server.port(), 140);
            eventually("all", () -> server.guests.open.size() == 150);
            assertThat(serverThreads()).isLessThanOrEqualTo(ten + 2);
            client.vanish();
            eventually("no visit", () -> server.guests.open.isEmpty());
            eventually("empty books", () -> server.admission().total() == 0);
            assertThat(server.admission().unauthenticated()).isZero();
            assertThat(server.admission().addresses()).isZero();
        }
    }

    @Test
    void aVisitorOfAnotherNetworkIsLetIntoAFullHouseAndTheIdlestLeavesWithAWord() throws Exception {
        try (TestServer server = TestServer.with(TestServer.caps(3, 64, 64, 64));
                HostileClient crowd = new HostileClient()) {
            crowd.visits(server.port(), 3);
            eventually("a full house", () -> server.guests.open.size() == 3);
            crowd.type(0, "still here\n");
            assertThat(crowd.line(0)).isEqualTo("still here");
            OpenSsh visitor = OpenSsh.run(server.port(), List.of("-b", "127.0.0.2"), "env");
            assertThat(visitor.out()).startsWith("x ");
            assertThat(crowd.line(1)).isEqualTo("makes room");
            eventually("two who stay", () -> server.guests.open.size() == 2);
            assertThat(server.figures.text())
                    .contains("card_refusals_total{stage=\"displaced\"} 1.0");
        }
    }

    /** All but the client's own and the compiler's. */
    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.contains("nioEventLoopGroup") && !name.contains("SshClient"))
                .filter(name -> !name.contains("Compiler"))
                .count();
    }

    private static String greeting(int port, byte[] from) throws IOException {
        InetAddress here = InetAddress.getByAddress(from);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, here, 0)) {
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return lines.readLine();
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
