package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code card health}, as a container's health check runs it. */
class HealthIT {
    @TempDir private Path folder;

    @Test
    void theAnswerIsASentenceAndAnExitCodeAndNeedsNoListener() throws Exception {
        int port = FreePort.choose();
        try (CardProcess card =
                        CardProcess.start(folder.resolve("data"), "server.metrics.port=" + port);
                CardProcess early = health(port)) {
            assertThat(early.exitStatus()).isIn(0, 1);
            card.port();
            card.awaits(
                    "where the figures are",
                    lines -> lines.stream().anyMatch(line -> line.endsWith("127.0.0.1:" + port)));
            try (CardProcess health = health(port)) {
                assertThat(health.exitStatus()).isZero();
                assertThat(health.lines()).contains("The card is well.");
                assertThat(health.lines())
                        .filteredOn(line -> line.startsWith("[") && line.contains("class,load"))
                        .isNotEmpty()
                        .noneMatch(line -> line.contains(" org.apache.sshd."))
                        .noneMatch(line -> line.contains(" org.apache.lucene."))
                        .noneMatch(line -> line.contains(" io.netty."))
                        .noneMatch(line -> line.contains(" io.micrometer."));
            }
            card.terminate();
            assertThat(card.exitStatus()).isZero();
        }
        try (CardProcess health = health(port)) {
            assertThat(health.exitStatus()).isEqualTo(1);
            assertThat(health.lines())
                    .contains(
                            "The card is not well: nothing answers at http://127.0.0.1:"
                                    + port
                                    + "/healthz.");
        }
    }

    @Test
    void aSlipInAnEditDoesNotMakeARunningCardUnwell() throws Exception {
        int port = FreePort.choose();
        Path data = folder.resolve("data");
        Path config = folder.resolve("card.conf");
        Files.writeString(config, "{{{ port = %d, card {".formatted(port + 1));
        try (CardProcess card = CardProcess.start(data, "server.metrics.port=" + port)) {
            card.port();
            card.awaits(
                    "where the figures are",
                    lines -> lines.stream().anyMatch(line -> line.endsWith("127.0.0.1:" + port)));
            try (CardProcess health =
                    CardProcess.run(
                            List.of(),
                            "health",
                            "--config",
                            config.toString(),
                            "--set",
                            "server.data-dir=" + data)) {
                assertThat(health.exitStatus()).isZero();
                assertThat(health.lines()).contains("The card is well.");
            }
        }
    }

    private static CardProcess health(int port) throws Exception {
        return CardProcess.run(
                List.of("-Xlog:class+load=info:stdout"),
                "health",
                "--config",
                TestServer.sampleCard().toString(),
                "--set",
                "server.metrics.port=" + port);
    }
}
