package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code card data}, as its owner types it. */
class DataIT {
    private static final Path SAMPLE = Path.of("..", "deploy", "card", "card.conf");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @BeforeEach
    void keepQuestion() {
        Duration day = Duration.ofDays(1);
        StoreConfig config =
                new StoreConfig(Optional.empty(), new StoreConfig.Keep(day, day, day, day));
        try (Store store = new Store(config, folder.resolve("data"), System::nanoTime)) {
            store.notebook(new PrivacyConfig(true, 9, false, day, day), InstantSource.system())
                    .unsupported("Does he like cats?", Lang.EN);
        }
    }

    @Test
    void whatIsKeptIsPrintedOrWrittenForTheOwnerAlone() throws IOException {
        assertThat(data("export")).isZero();
        assertThat(out.toString()).contains("\"words\" : \"Does he like cats?\"");

        out.getBuffer().setLength(0);
        Path file = folder.resolve("all.json");
        assertThat(
                        data(
                                "export",
                                "--format",
                                "lines",
                                "--only",
                                "questions",
                                "--out",
                                file.toString()))
                .isZero();
        assertThat(out.toString()).isEqualTo("Written: %s.%n".formatted(file));
        assertThat(Files.readString(file)).startsWith("{\"kind\":\"questions\"");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(data("export", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void nothingIsDeletedBeforeTheOwnerIsSure() {
        assertThat(data("purge")).isEqualTo(1);
        assertThat(err.toString()).contains("--older-than 30d, or --all");
        assertThat(data("purge", "--older-than", "a while")).isEqualTo(2);

        assertThat(data("purge", "--all")).isEqualTo(1);
        assertThat(out.toString()).contains("To be deleted: questions 1.", "Add --yes");
        assertThat(data("purge", "--older-than", "30d", "--yes")).isZero();
        assertThat(out.toString()).contains("Deleted: nothing.");
        assertThat(data("purge", "--all", "--yes")).isZero();
        assertThat(out.toString()).contains("Deleted: questions 1.");
    }

    @Test
    void theDrillOfTheReadmeWorks() throws IOException {
        Path backup = folder.resolve("card-backup.db");
        assertThat(data("backup", backup.toString())).isZero();
        assertThat(data("restore", backup.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("stop the card and move it away first");

        Files.move(folder.resolve("data"), folder.resolve("away"));
        assertThat(data("restore", backup.toString())).isZero();
        assertThat(out.toString()).contains("Restored from " + backup);
        out.getBuffer().setLength(0);
        assertThat(data("export", "--only", "questions")).isZero();
        assertThat(out.toString()).contains("Does he like cats?");
    }

    @Test
    void aBackupBeforeAnythingWasKeptIsNone() throws IOException {
        Files.move(folder.resolve("data"), folder.resolve("away"));

        assertThat(data("backup", folder.resolve("b.db").toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("%s: nothing is kept yet%n".formatted(folder.resolve("data/card.db")));
        assertThat(folder.resolve("b.db")).doesNotExist();
    }

    private int data(String... words) {
        List<String> all = new ArrayList<>(List.of("data"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", SAMPLE.toString()));
        all.addAll(List.of("--set", "server.data-dir=" + folder.resolve("data")));
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(all.toArray(String[]::new));
    }
}
