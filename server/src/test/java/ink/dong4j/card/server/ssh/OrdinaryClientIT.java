package ink.dong4j.card.server.ssh;

import static ink.dong4j.card.server.ssh.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that people have for all their hosts. */
class OrdinaryClientIT {
    private static final Duration SEVERAL_PROBES = Duration.ofSeconds(4);

    @TempDir Path folder;

    @AutoClose private final TestServer server = TestServer.usual();

    @Test
    void whoAsksForCompressionIsServedWithout() throws Exception {
        assertThat(OpenSsh.run(server.port(), List.of("-C"), "big 300000").out()).hasSize(300_000);
    }

    @Test
    void keysAreExchangedAgainAndAgainThroughALongStream() throws Exception {
        List<String> often = List.of("-o", "RekeyLimit=64K 5s");
        assertThat(OpenSsh.run(server.port(), often, "big 700000").out()).hasSize(700_000);
    }

    @Test
    void aClientThatProbesEverySecondIsAnswered() throws Exception {
        Process ssh =
                OpenSsh.start(
                        server.port(),
                        List.of("-o", "ServerAliveInterval=1", "-o", "ServerAliveCountMax=1"),
                        "echo");
        eventually("a visit", () -> server.guests.open.size() == 1);
        long start = System.nanoTime();
        eventually("probes", () -> System.nanoTime() - start > SEVERAL_PROBES.toNanos());
        assertThat(echoed(ssh, "still here")).isEqualTo("still here");
        assertThat(OpenSsh.finish(ssh).status()).isZero();
    }

    @Test
    void ofFourSessionsWithOneMasterOneMayEnd() throws Exception {
        List<String> shared =
                List.of(
                        "-o",
                        "ControlMaster=auto",
                        "-o",
                        "ControlPath=" + folder.resolve("master"),
                        "-o",
                        "ControlPersist=no");
        List<Process> sessions = new ArrayList<>();
        for (int session = 1; session <= 4; session++) {
            sessions.add(OpenSsh.start(server.port(), shared, "echo"));
            int all = session;
            eventually("session " + all, () -> server.guests.open.size() == all);
        }
        assertThat(OpenSsh.finish(sessions.remove(1)).status()).isZero();
        eventually("three", () -> server.guests.open.size() == 3);
        for (Process session : sessions) {
            assertThat(echoed(session, "still here")).isEqualTo("still here");
        }
        for (Process session : sessions.reversed()) {
            assertThat(OpenSsh.finish(session).status()).isZero();
        }
    }

    /** The line when it comes back, after what ssh says of a connection of its own. */
    private static String echoed(Process ssh, String line) throws IOException {
        ssh.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        ssh.getOutputStream().flush();
        BufferedReader lines = ssh.inputReader(StandardCharsets.UTF_8);
        return lines.lines().filter(line::equals).findFirst().orElse("");
    }
}
