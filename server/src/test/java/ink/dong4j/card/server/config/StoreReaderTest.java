package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.server.config.StoreConfig.Postgres;
import ink.dong4j.card.server.config.access.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code server.store}. */
class StoreReaderTest {
    private static final String CARD =
            "card { name = a, title = b, pitch = c, host = card.example.org }\n";

    @TempDir Path folder;

    @Test
    void nothingIsTheFileOfTheDataDirectory() {
        StoreConfig store = ready("");

        assertThat(store.postgres()).isEmpty();
        assertThat(store.keep().letters()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void anAddressIsADatabaseOfPostgres() throws IOException {
        Files.writeString(folder.resolve("word"), "s3cret\n");
        StoreConfig store =
                ready(
                        """
                        server.store {
                          url = "jdbc:postgresql://db.example.org:5433/card?sslmode=require"
                          user = card
                          password-file = word
                          keep.letters = 30 days
                        }
                        """);

        assertThat(store.postgres())
                .contains(
                        new Postgres(
                                "jdbc:postgresql://db.example.org:5433/card?sslmode=require",
                                Optional.of("card"),
                                Optional.of(new Secret("s3cret"))));
        assertThat(store.toString()).doesNotContain("s3cret");
        assertThat(store.keep().letters()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void otherDatabasesAreToldWhatIsRight() {
        assertThat(problems("server.store.url = \"jdbc:mysql://localhost/card\""))
                .containsExactly(
                        "server.store.url must be an address such as"
                                + " jdbc:postgresql://localhost/card");
    }

    @Test
    void aPasswordInTheAddressIsNeitherTakenNorShown() {
        assertThat(problems("server.store.url = \"jdbc:postgresql://h/card?password=s3cret\""))
                .containsExactly(
                        "server.store.url must not hold the password: set password-file instead");
    }

    @Test
    void aUserOrAPasswordWithoutADatabaseIsAProblem() {
        assertThat(problems("server.store.user = card"))
                .containsExactly(
                        "server.store.user is set but no database is: set url, such as"
                                + " jdbc:postgresql://localhost/card");
        assertThat(problems("server.store.password = s3cret"))
                .containsExactly(
                        "server.store.password is set but no database is: set url, such as"
                                + " jdbc:postgresql://localhost/card");
    }

    @Test
    void whatIsKeptIsKeptForADayAtLeast() {
        assertThat(problems("server.store.keep.visits = 1 hour"))
                .containsExactly(
                        "server.store.keep.visits is \"1 hour\"; it must be a time with its unit"
                                + " from 1 day to 36500 days, such as \"20 seconds\" or \"30"
                                + " minutes\"");
    }

    private StoreConfig ready(String text) {
        return switch (load(text)) {
            case Configuration.Ready ready -> ready.server().store();
            case Configuration.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    private List<String> problems(String text) {
        return switch (load(text)) {
            case Configuration.Ready _ -> List.of();
            case Configuration.Faulty faulty ->
                    faulty.problems().stream()
                            .map(Problem::toString)
                            .map(told -> told.substring(told.indexOf(": ") + 2))
                            .toList();
        };
    }

    private Configuration load(String text) {
        try {
            Path file = Files.writeString(folder.resolve("card.conf"), CARD + text);
            return new ConfigLoader(file, Map.of(), List.of()).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
