package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
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
            nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
            assertThat(writer.write(Writer.Manner.SHARED, _ -> 7).get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(7);
        }
    }

    @Test
    void anErrorInTheUpkeepLeavesTheThreadAtWork() throws Exception {
        try (Writer writer = writer()) {
            writer.hourly(WriterIT::overflow);
            writer.open();
            CompletableFuture<Integer> first = writer.write(Writer.Manner.ALONE, _ -> 1);
            assertThatThrownBy(() -> first.get(SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StoreUnusable.class);
            nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
            assertThat(writer.write(Writer.Manner.ALONE, _ -> 2).get(SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatComesAfterTheEndIsRefusedAtOnce() {
        Writer writer = writer();
        writer.close();
        assertThat(writer.write(Writer.Manner.SHARED, _ -> 1)).isCompletedExceptionally();
    }

    private Writer writer() {
        return new Writer(new Database(folder, nanos::get), nanos::get);
    }

    private static int overflow(Handle handle) {
        throw new StackOverflowError("made by a test, from " + handle);
    }
}
