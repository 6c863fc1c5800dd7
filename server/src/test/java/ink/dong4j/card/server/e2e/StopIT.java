package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.GatewayFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that is told to stop, as a container is: a process of its own, with real clients. */
class StopIT {
    private static final int IDLE = 40;
    private static final String RESTARTED = "The card is being restarted";
    private static final String CUT = "The answer was cut short";
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** An answer that still runs when the stop is told, also where ssh starts slowly, and ends in time. */
    private static final String FIVE_SECONDS = "prose-1000-50";

    @TempDir private Path folder;
    private final List<Client> clients = new ArrayList<>();
    private GatewayFixture gateway;
    private Optional<CardProcess> started = Optional.empty();

    @BeforeEach
    void startTheGateway() {
        gateway = GatewayFixture.start(0, 1);
    }

    private CardProcess start() throws IOException {
        CardProcess card =
                CardProcess.start(
                        folder.resolve("data"),
                        "server.assistant.gateway.base-url=" + gateway.baseUrl(),
                        "server.assistant.gateway.key=sk-test",
                        "server.ssh.connections.per-address=400",
                        "server.ssh.connections.per-address-per-second=400",
                        "server.limits.address={messages=1000, per=1 minute, burst=1000}",
                        "server.stop.grace=" + GRACE.toSeconds() + " seconds");
        started = Optional.of(card);
        return card;
    }

    @AfterEach
    void stop() {
        clients.forEach(client -> client.process().destroyForcibly());
        started.ifPresent(CardProcess::close);
        gateway.close();
    }

    @Test
    void ofFiftyVisitorsEachIsToldAndEachAnswerEndsOrIsMarkedAsCut() throws Exception {
        CardProcess card = start();
        int port = card.port();
        try (PtySession reading = PtySession.Start.at(port).open();
                PtySession waiting = PtySession.Start.at(port).open();
                PtySession plain = PtySession.Start.at(port).as("plain").on("dumb").open();
                PtySession chinese = PtySession.Start.at(port).in("zh_CN.UTF-8").open()) {
            List<Client> idle = new ArrayList<>();
            for (int i = 0; i < IDLE; i++) {
                idle.add(client(port, "-tt", "visitor" + i + "@localhost"));
            }
            sessions(card, IDLE + 4);
            List<Client> cut = new ArrayList<>();
            List<Client> whole = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                cut.add(client(port, "x@localhost", "ask", "-", "go on @endless"));
            }
            plain.awaits("/quit leaves").type("go on @endless").enter();
            waiting.awaits("dong4j").type("go on @endless").enter();
            chinese.awaits("dong4j").type("继续 @endless").enter();
            gateway.awaitRequests(6);
            waiting.awaits("on and on").type("my next question");
            chinese.awaits("on and on");
            reading.awaits("dong4j").type("tell me").enter();
            // These end by themselves after some seconds, so they come last.
            for (int i = 0; i < 3; i++) {
                whole.add(client(port, "x@localhost", "ask", "-", "go on @" + FIVE_SECONDS));
            }
            gateway.awaitRequests(10);
            sessions(card, IDLE + 10);

            long told = System.nanoTime();
            card.terminate();
            for (Client visitor : idle) {
                assertThat(visitor.exitStatus()).isZero();
                assertThat(visitor.out()).contains(RESTARTED).doesNotContain(CUT);
            }
            Duration idleLeft = Duration.ofNanos(System.nanoTime() - told);
            Client late = client(port, "x@localhost", "card");
            assertThat(late.exitStatus()).isEqualTo(255);

            assertThat(reading.exitStatus()).isZero();
            assertThat(afterTheScreen(reading))
                    .containsSubsequence("tell me", "stops right", RESTARTED)
                    .doesNotContain(CUT);
            assertThat(waiting.exitStatus()).isZero();
            assertThat(afterTheScreen(waiting))
                    .containsSubsequence(
                            "go on @endless", "on and on", CUT, "my next question", RESTARTED);
            assertThat(chinese.exitStatus()).isZero();
            assertThat(afterTheScreen(chinese)).containsSubsequence("回答中断了", "名片正在重启");
            assertThat(plain.exitStatus()).isZero();
            assertThat(plain.receivedText()).containsSubsequence("on and on", CUT, RESTARTED);
            for (Client ask : whole) {
                assertThat(ask.exitStatus()).isZero();
                assertThat(ask.out()).endsWith("The very end.\n");
                assertThat(ask.err()).contains(RESTARTED).doesNotContain(CUT);
            }
            for (Client ask : cut) {
                assertThat(ask.exitStatus()).isEqualTo(69);
                assertThat(ask.out()).contains("on and on").endsWith("\n");
                assertThat(ask.err()).containsSubsequence(CUT, RESTARTED);
            }

            assertThat(card.exitStatus()).isZero();
            Duration stopped = Duration.ofNanos(System.nanoTime() - told);
            assertThat(idleLeft).isLessThan(GRACE);
            assertThat(stopped).isBetween(GRACE, GRACE.plusSeconds(10));
            gateway.awaitOpenConnections(0);
            assertThat(card.lines())
                    .anyMatch(line -> line.endsWith("sessions=0 answers=0"))
                    .last()
                    .asString()
                    .endsWith("stopped");
        }
    }

    @Test
    void controlCEndsTheProcessWithZeroToo() throws Exception {
        CardProcess card = start();
        Client visitor = client(card.port(), "-tt", "x@localhost");
        sessions(card, 1);
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(card.pid())).start();

        assertThat(kill.waitFor()).isZero();
        assertThat(card.exitStatus()).isZero();
        assertThat(visitor.exitStatus()).isZero();
        assertThat(visitor.out()).contains(RESTARTED);
    }

    @Test
    void aStartThatFailsKeepsItsOwnCode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CardProcess card =
                        CardProcess.start(
                                folder.resolve("data"),
                                "server.ssh.port=" + taken.getLocalPort())) {
            assertThat(card.exitStatus()).isEqualTo(1);
            assertThat(card.lines()).anyMatch(line -> line.contains("cannot listen on"));
        }
    }

    private static void sessions(CardProcess card, int count) throws InterruptedException {
        String wanted = "sessions=" + count + " ";
        card.awaits(wanted, lines -> lines.stream().anyMatch(line -> line.contains(wanted)));
    }

    /** What the scrollback keeps: all that came after the first screen was given back. */
    private static String afterTheScreen(PtySession visit) {
        String received = visit.receivedText();
        int left = received.lastIndexOf("\u001b[?1049l");
        assertThat(left).isNotNegative();
        return received.substring(left);
    }

    private Client client(int port, String... words) throws IOException {
        List<String> line = new ArrayList<>(Ssh.options(port));
        line.addAll(List.of(words));
        Path out = folder.resolve("out" + clients.size());
        Path err = folder.resolve("err" + clients.size());
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(key -> key.startsWith("LC_"));
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().put("TERM", "xterm-256color");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!line.contains("-tt")) {
            process.getOutputStream().close();
        }
        Client client = new Client(process, out, err);
        clients.add(client);
        return client;
    }

    private record Client(Process process, Path stdout, Path stderr) {
        int exitStatus() throws InterruptedException, IOException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("ssh still runs: " + out() + err());
            }
            return process.exitValue();
        }

        String out() throws IOException {
            return Files.readString(stdout, StandardCharsets.UTF_8);
        }

        String err() throws IOException {
            return Files.readString(stderr, StandardCharsets.UTF_8);
        }
    }
}
