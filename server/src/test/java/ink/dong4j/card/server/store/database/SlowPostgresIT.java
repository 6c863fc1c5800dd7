package ink.dong4j.card.server.store.database;

import static ink.dong4j.card.server.store.database.Leases.failure;
import static ink.dong4j.card.server.store.database.Leases.lease;
import static ink.dong4j.card.server.store.database.Leases.open;
import static ink.dong4j.card.server.store.database.Leases.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.TestPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A PostgreSQL server that keeps the card waiting: it waits for its time, and no longer. */
@Execution(ExecutionMode.CONCURRENT)
class SlowPostgresIT {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    @Test
    void aServerThatSaysNothingHoldsNobodyForLong() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:%d/card".formatted(mute.getLocalPort());
            assertThat(sentence(TestPostgres.config(url, Optional.of("postgres"))))
                    .contains("it does not answer in time");
        }
    }

    @Test
    void aTableThatSomebodyHoldsIsToldAndThenWritten() throws Exception {
        StoreConfig config = TestPostgres.shared().database();
        AtomicLong passed = new AtomicLong();
        try (Store store = open(config, passed)) {
            assertThat(lease(store).spent()).isEqualTo(1);
            try (Connection holder =
                            DriverManager.getConnection(
                                    config.postgres().orElseThrow().url(), "postgres", "");
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("lock table token_day");
                assertThat(failure(store)).contains("a statement took more than 10 s");
                holder.rollback();
            }
            passed.addAndGet(LONGEST_PAUSE.toNanos());
            assertThat(lease(store).spent()).isEqualTo(2);
        }
    }
}
