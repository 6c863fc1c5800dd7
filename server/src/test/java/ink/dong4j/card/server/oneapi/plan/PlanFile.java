package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.reading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A {@code gateway.conf} with its secrets in a folder of a test's own. */
public final class PlanFile {
    public static final String ZHIPU_KEY = "0123456789abcdef0123456789abcdef.Secret9Part";

    private final Path folder;

    public PlanFile(Path folder) {
        this.folder = folder;
        key("zhipu.key", ZHIPU_KEY);
        key("other.key", "sk-other-key-5");
    }

    public Path folder() {
        return folder;
    }

    public Path key(String name, String text) {
        return write(folder.resolve("secrets").resolve(name), text + "\n");
    }

    public Path file() {
        return folder.resolve("conf/gateway.conf");
    }

    public PlanReading reading(String text, Map<String, String> environment) {
        write(file(), text);
        return new PlanLoader(file(), environment).load();
    }

    public GatewayPlan plan(String text) {
        PlanReading reading = reading(text, Map.of());
        assertThat(reading).isInstanceOf(PlanReading.Ready.class);
        return ((PlanReading.Ready) reading).plan();
    }

    /** The lines that an owner is shown, without the folder. */
    public List<String> problems(String text) {
        PlanReading reading = reading(text, Map.of());
        assertThat(reading).isInstanceOf(PlanReading.Faulty.class);
        return ((PlanReading.Faulty) reading)
                .problems().stream()
                        .map(Problem::toString)
                        .map(line -> line.replace(folder + "/", ""))
                        .toList();
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
