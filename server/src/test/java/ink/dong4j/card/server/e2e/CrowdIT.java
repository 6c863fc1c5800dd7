package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many visitors at once, and all of them gone at once. */
@Tag("alone")
class CrowdIT {
    private static final int CROWD = 150;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Test
    void aHundredAndFiftyVisitorsNeedNoThreadMoreThanTenAndLeaveNothingWhenKilled()
            throws Exception {
        try (TestServer server =
                TestServer.start(
                        "server.ssh.login-grace=2 minutes",
                        "server.ssh.connections.per-address=400",
                        "server.ssh.connections.per-address-per-second=400")) {
            List<Process> visitors = new ArrayList<>();
            enter(server, visitors, 10);
            int threads = platformThreads();
            enter(server, visitors, CROWD);
            assertThat(platformThreads()).isLessThanOrEqualTo(threads);

            for (Process visitor : visitors) {
                visitor.destroyForcibly();
            }
            server.awaitsNobody();
            assertThat(openSockets(server.port())).isEqualTo(0);
        }
    }

    private static void enter(TestServer server, List<Process> visitors, int upTo)
            throws IOException, InterruptedException {
        while (visitors.size() < upTo) {
            List<String> line = new ArrayList<>(Ssh.options(server.port()));
            line.addAll(List.of("-tt", "visitor" + visitors.size() + "@localhost"));
            visitors.add(
                    new ProcessBuilder(line)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        }
        server.log()
                .awaits(
                        "sessions=" + upTo,
                        lines ->
                                lines.stream().anyMatch(line -> line.contains("sessions=" + upTo)));
    }

    /** Threads of the platform, without those by which this test waits for its clients. */
    static int platformThreads() {
        return (int)
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.getName().startsWith("process reaper"))
                        .count();
    }

    /** Sockets of the port in any state but listening. */
    static int openSockets(int port) throws IOException {
        String local = ":%04X".formatted(port);
        int count = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String row : Files.readAllLines(Path.of(table))) {
                List<String> fields = SPACES.splitAsStream(row.strip()).toList();
                // Not the listener, nor what the kernel keeps for a while after a last close.
                if (fields.get(1).endsWith(local) && !Set.of("0A", "06").contains(fields.get(3))) {
                    count++;
                }
            }
        }
        return count;
    }
}
