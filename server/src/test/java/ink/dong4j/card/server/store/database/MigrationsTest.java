package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void theNewestTablesAreThoseOfTheLastFile() throws Exception {
        URL first =
                Objects.requireNonNull(
                        Migrations.class.getResource("/" + Migrations.FILES + "/V1__ledger.sql"));

        try (Stream<Path> files = Files.list(Path.of(first.toURI()).resolveSibling("."))) {
            int newest =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("V\\d+__.*\\.sql"))
                            .mapToInt(
                                    name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
                            .max()
                            .orElseThrow();

            assertThat(Migrations.NEWEST).isEqualTo(newest);
        }
    }
}
