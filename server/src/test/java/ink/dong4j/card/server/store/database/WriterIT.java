package ink.dong4j.card.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread of the database, when what it is given to do ends in an error. */
class WriterIT {
    private static final int SECONDS = 60;

    private final AtomicLong nanos = new AtomicLong();
    @TempDir private Path folder;

    @Test
    void anErrorIsToldToItsCallerAndTheNextTaskRuns() throws Exception {
        try (Writer writer = writer()) {
            CompletableFuture<Integer> broken =
                    writer.write(Writer.Manner.SHARED, WriterIT::overflow);
            assertThatThrownBy(() -> broken.get(SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StoreUnusable.class)
                    .hasRootCauseInstanceOf(StackOverflowError.class);
            assertThat(writer.write(Writer.Manner.SHARED, _ -> 7).get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(7);
        }
    }

    @Test
    void anErrorInTheUpkeepLeavesTheThreadAtWork() throws Exception {
        try (Writer writer = writer()) {
            writer.hourly(WriterIT::overflow);
            writer.open();
            assertThat(writer.write(Writer.Manner.ALONE, _ -> 2).get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatFailsByItselfTakesNothingAlongThatSharedItsTransaction() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (Writer writer = writer()) {
            CompletableFuture<Boolean> _ = held(writer, begun, goesOn);
            begun.await();
            CompletableFuture<Integer> good = writer.write(Writer.Manner.SHARED, _ -> 1);
            CompletableFuture<Integer> bad =
                    writer.write(
                            Writer.Manner.SHARED,
                            handle ->
                                    handle.execute(
                                            "insert into token_day values (?, null)", "secret"));
            CompletableFuture<Integer> better = writer.write(Writer.Manner.SHARED, _ -> 2);
            goesOn.countDown();

            assertThat(good.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(better.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(2);
            assertThatThrownBy(() -> bad.get(SECONDS, TimeUnit.SECONDS))
                    .hasMessageContaining("NOT NULL")
                    .hasMessageNotContaining("secret");
            assertThat(writer.state()).isEqualTo(new StoreState.Usable());
        }
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnceWithASentence() throws Exception {
        CountDownLatch goesOn = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (Writer writer = writer()) {
            CompletableFuture<Boolean> _ = held(writer, begun, goesOn);
            begun.await();
            List<CompletableFuture<Integer>> taken = new ArrayList<>();
            for (int task = 0; task < Writer.MOST_WAITING; task++) {
                taken.add(writer.write(Writer.Manner.SHARED, _ -> 1));
            }
            CompletableFuture<Integer> refused = writer.write(Writer.Manner.SHARED, _ -> 1);

            assertThatThrownBy(() -> refused.get(0, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("card.db is too slow: 1000 writes wait for it");
            goesOn.countDown();
            for (CompletableFuture<Integer> each : taken) {
                assertThat(each.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
            }
            assertThat(writer.write(Writer.Manner.SHARED, _ -> 3).get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(3);
        }
    }

    /** Something that occupies the thread. */
    private static CompletableFuture<Boolean> held(
            Writer writer, CountDownLatch begun, CountDownLatch goesOn) {
        return writer.write(
                Writer.Manner.ALONE,
                _ -> {
                    begun.countDown();
                    return wait(goesOn);
                });
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatComesAfterTheEndIsRefusedAtOnce() {
        Writer writer = writer();
        writer.close();
        assertThat(writer.write(Writer.Manner.SHARED, _ -> 1)).isCompletedExceptionally();
    }

    private Writer writer() {
        return new Writer(
                new Database(new SqliteFile(SqliteFile.in(folder)), nanos::get), nanos::get);
    }

    private static int overflow(Handle handle) {
        throw new StackOverflowError("made by a test, from " + handle);
    }
}
