package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a health check reads of a configuration that may be wrong. */
class HealthConfigTest {
    @TempDir private Path folder;

    @Test
    void thePortIsTheFilesThoughTheRestOfItIsWrong() throws IOException {
        assertThat(
                        health("server { metrics.port = 9500, no-such-key = 1 }\ncard.nmae = x")
                                .metrics())
                .isEqualTo(new MetricsConfig(true, "127.0.0.1", 9500));
    }

    @Test
    void aFileThatIsNotHoconOrHasNoUsablePortIsLeftOut() throws IOException {
        MetricsConfig given = new MetricsConfig(true, "127.0.0.1", 9700);
        assertThat(health("{{{", "CARD_METRICS_PORT", "9700").metrics()).isEqualTo(given);
        assertThat(health("server.data-dir = ${NOT_THERE}", "CARD_METRICS_PORT", "9700").metrics())
                .isEqualTo(given);
        assertThat(health("server.metrics.port = 94x4").metrics().port()).isEqualTo(9464);
    }

    @Test
    void aFileThatIsGoneIsLeftOut() {
        assertThat(loader(folder.resolve("gone.conf"), Map.of()).health().metrics().port())
                .isEqualTo(9464);
    }

    private HealthConfig health(String hocon) throws IOException {
        return loader(Files.writeString(folder.resolve("card.conf"), hocon), Map.of()).health();
    }

    private HealthConfig health(String hocon, String variable, String value) throws IOException {
        Path file = Files.writeString(folder.resolve("card.conf"), hocon);
        return loader(file, Map.of(variable, value)).health();
    }

    private static ConfigLoader loader(Path file, Map<String, String> environment) {
        return new ConfigLoader(file, environment, List.of());
    }
}
