package ink.dong4j.card.server.store.database;

import static ink.dong4j.card.server.store.database.Leases.failure;
import static ink.dong4j.card.server.store.database.Leases.lease;
import static ink.dong4j.card.server.store.database.Leases.open;
import static ink.dong4j.card.server.store.database.Leases.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.FreePort;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.ssh.Eventually;
import ink.dong4j.card.server.store.LetterProcess;
import ink.dong4j.card.server.store.LetterWriter;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import ink.dong4j.card.server.store.TestDatabase;
import ink.dong4j.card.server.store.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server when something is wrong with it: its owner is told what to do, and it works again. */
class PostgresDatabaseIT {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private static TestPostgres server;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new TestPostgres();
        server.execute("create role guarded login password 'right'");
        server.execute("create role guest login");
        server.execute("create role reader login");
        server.execute("alter role reader set default_transaction_read_only = on");
        server.stop();
        server.demandPasswordOf("guarded");
        server.startAgain();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWrongPasswordIsTold() throws Exception {
        assertThat(sentence(guarded("wrong")))
                .contains("password authentication failed for user \"guarded\"")
                .contains("correct server.store.user and server.store.password-file")
                .doesNotContain("wrong");
        server.execute("create database of_guarded owner guarded");
        try (Store store = open(guarded("right"))) {
            assertThat(lease(store).spent()).isEqualTo(1);
        }
    }

    private static StoreConfig guarded(String password) {
        String url = "jdbc:postgresql://127.0.0.1:%d/of_guarded".formatted(server.port());
        return new StoreConfig(
                Optional.of(
                        new StoreConfig.Postgres(
                                url, Optional.of("guarded"), Optional.of(new Secret(password)))),
                TestDatabase.KEEP);
    }

    @Test
    void aMissingDatabaseIsTold() {
        assertThat(sentence(server.config("nowhere", "postgres")))
                .isEqualTo(
                        "PostgreSQL at 127.0.0.1:%d/nowhere cannot be used: FATAL: database \"nowhere\" does not exist; make it: createdb nowhere"
                                .formatted(server.port()));
    }

    @Test
    void aMissingRightIsTold() throws Exception {
        server.execute("create database foreign_one");
        assertThat(sentence(server.config("foreign_one", "guest")))
                .contains("permission denied for schema public")
                .contains("alter database foreign_one owner to guest");
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsTold() throws Exception {
        server.execute("create database of_reader owner reader");
        assertThat(sentence(server.config("of_reader", "reader")))
                .contains("it may only be read; use the primary");
    }

    @Test
    void aHostWithoutAServerIsTold() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:%d/card".formatted(FreePort.choose());
        assertThat(sentence(TestPostgres.config(url, Optional.of("postgres"))))
                .contains("nothing answers there; start PostgreSQL");
        assertThat(
                        sentence(
                                TestPostgres.config(
                                        "jdbc:postgresql://nowhere.invalid/card",
                                        Optional.of("postgres"))))
                .isEqualTo(
                        "PostgreSQL at nowhere.invalid:5432/card cannot be used: its host is unknown;"
                                + " correct server.store.url");
    }

    @Test
    void aServerThatWasStoppedIsFoundAgainThoughNobodyWrites() throws Exception {
        AtomicLong passed = new AtomicLong();
        try (Store store = open(server.database(), passed)) {
            assertThat(lease(store).spent()).isEqualTo(1);
            server.stop();
            assertThat(failure(store)).contains("nothing answers there");
            assertThat(store.state()).isInstanceOf(StoreState.Unusable.class);
            server.startAgain();
            passed.addAndGet(LONGEST_PAUSE.toNanos());
            Eventually.eventually("is usable", () -> store.state().equals(new StoreState.Usable()));
            assertThat(lease(store).spent()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatWasRestartedWhileNobodyWroteLosesNoWrite() throws Exception {
        try (Store store = open(server.database())) {
            assertThat(lease(store).spent()).isEqualTo(1);
            server.stop();
            server.startAgain();
            assertThat(lease(store).spent()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsStoppedWhileOneWritesLosesNothingThatWasConfirmed() throws Exception {
        int letters = 1_000;
        StoreConfig config = server.database();
        Set<Integer> confirmed = new HashSet<>();
        try (LetterProcess writer = new LetterProcess(config, folder, 1, letters, confirmed)) {
            assertThat(writer.keeps(letters / 4)).isTrue();
            server.stop();
            assertThat(writer.says("failed")).isTrue();
            server.startAgain();
            assertThat(writer.keeps(letters / 2)).isTrue();
            writer.kill();
        }
        Set<Integer> again = new HashSet<>();
        try (LetterProcess writer = new LetterProcess(config, folder, 1, letters, again)) {
            assertThat(writer.says("done")).isTrue();
        }

        assertThat(again).hasSize(letters).containsAll(confirmed);
        try (Store store = open(config)) {
            assertThat(StoreContract.done(store.inbox().latest(2 * letters)))
                    .extracting(letter -> letter.letter().id())
                    .containsExactlyInAnyOrderElementsOf(
                            again.stream().map(LetterWriter::id).toList());
        }
    }
}
