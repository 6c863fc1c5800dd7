package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.store.Ledger.Lease;
import ink.dong4j.card.server.store.Store;
import ink.dong4j.card.server.store.StoreContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The tables as they are made, and as another version of the card made them. */
class MigrationsIT extends StoreContract {
    /** Of all but the first file of tables. */
    private static final List<String> LATER =
            List.of(
                    "kept_question",
                    "kept_exchange",
                    "guestbook_entry",
                    "letter",
                    "delivery",
                    "remembered",
                    "visit_count",
                    "audit_entry");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void serversThatStartAtOnceMakeTheTablesOnce() throws Exception {
        int servers = 8;
        List<Future<Lease>> leases = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(servers)) {
            for (int server = 0; server < servers; server++) {
                leases.add(threads.submit(this::lease));
            }
            for (Future<Lease> lease : leases) {
                assertThat(lease.get().tokens()).isEqualTo(10);
            }
        }
        assertThat(number("select spent from token_day")).isEqualTo(80);
        assertThat(number("select count(*) from " + Migrations.HISTORY + " where success"))
                .isGreaterThanOrEqualTo(Migrations.NEWEST);
    }

    @Test
    void aNewerCardsTablesAreUsedByThisOneAndKeptAsTheyAre() throws Exception {
        assertThat(lease().tokens()).isEqualTo(10);
        execute(
                "create table of_the_future (id varchar(36) not null primary key)",
                "alter table token_day add column of_the_future bigint not null default 7",
                "insert into of_the_future values ('one')",
                "insert into "
                        + Migrations.HISTORY
                        + " (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success) values (99, '99',"
                        + " 'future', 'SQL', 'V99__future.sql', 1, 'card', current_timestamp, 1,"
                        + " true)");

        assertThat(lease().spent()).isEqualTo(20);
        assertThat(number("select of_the_future from token_day")).isEqualTo(7);
        assertThat(number("select count(*) from of_the_future")).isEqualTo(1);
        assertThat(number("select count(*) from " + Migrations.HISTORY + " where version = '99'"))
                .isEqualTo(1);
    }

    @Test
    void whatLacksOnlyTheNewestTablesGetsThem() throws Exception {
        assertThat(lease().tokens()).isEqualTo(10);
        for (String table : LATER) {
            execute("drop table " + table);
        }
        execute("delete from " + Migrations.HISTORY + " where version <> '1'");

        assertThat(lease().spent()).isEqualTo(20);
        assertThat(number("select count(*) from kept_question")).isZero();
    }

    private Lease lease() throws Exception {
        try (Store store = open()) {
            return done(store.ledger().lease(DAY, 10, 10_000));
        }
    }
}
