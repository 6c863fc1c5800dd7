package ink.dong4j.card.server.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner who edits the files of a card that runs, and whom no visitor has come to see meanwhile. */
class OwnerEditIT {
    private static final String RIGHT =
            "card { name = Ann, title = Baker, pitch = Bread, host = ann.example }\n";

    @TempDir private Path folder;

    @Test
    void aFileThatIsBrokenByAnEditIsToldAtOnceWithAllItsMistakes() throws Exception {
        Path file = Files.writeString(folder.resolve("card.conf"), RIGHT);
        try (CardProcess card =
                CardProcess.run(
                        List.of(),
                        "serve",
                        "--config",
                        file.toString(),
                        "--set",
                        "server.ssh.port=0",
                        "--set",
                        "server.ssh.address=127.0.0.1",
                        "--set",
                        "server.metrics.enabled=false")) {
            String announced =
                    "made anew in %s: keep a copy of it"
                            .formatted(folder.resolve("data/ssh_host_ed25519_key"));
            card.awaits(
                    "where its new key is",
                    lines -> lines.stream().anyMatch(line -> line.strip().equals(announced)));
            card.awaits(
                    "how to try it",
                    lines -> lines.stream().anyMatch(line -> line.startsWith("Try it")));
            Files.writeString(file, RIGHT + "server.ssh.prot = 22\nserver.ssh.idle = 5\n");
            card.awaits(
                    "both mistakes",
                    lines ->
                            lines.stream().anyMatch(line -> line.contains(file + ":2: "))
                                    && lines.stream()
                                            .anyMatch(line -> line.contains(file + ":3: ")));
            Files.writeString(file, RIGHT);
            card.awaits(
                    "that it is right again",
                    lines -> lines.stream().anyMatch(line -> line.contains("right again")));
        }
    }
}
