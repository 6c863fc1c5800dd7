package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The counts in the database, of as many days as the owner keeps. */
final class DiskVisitCounts implements VisitCounts {
    private static final int LONGEST_NAME = 120;

    private final Writer writer;
    private final Duration kept;
    private final InstantSource clock;

    DiskVisitCounts(Writer writer, Duration kept, InstantSource clock) {
        this.writer = writer;
        this.kept = kept;
        this.clock = clock;
        writer.hourly(this::forgetOldOnes);
    }

    @Override
    public CompletionStage<?> add(List<Count> counts) {
        return writer.write(Manner.ALONE, handle -> added(handle, counts));
    }

    private static int added(Handle handle, List<Count> counts) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "insert into visit_count (day_of_visit, kind, name, times)"
                                + " values (:day, :kind, :name, :times)"
                                + " on conflict (day_of_visit, kind, name) do update set"
                                + " times = visit_count.times + excluded.times")) {
            for (Count count : counts) {
                batch.bind("day", count.day().toString())
                        .bind("kind", count.kind().name())
                        .bind("name", Wording.cut(count.name(), LONGEST_NAME))
                        .bind("times", count.times())
                        .add();
            }
            return batch.execute().length;
        }
    }

    @Override
    public CompletionStage<List<Count>> between(LocalDate first, LocalDate end) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle
                                .createQuery(
                                        "select day_of_visit, kind, name, times from visit_count"
                                                + " where day_of_visit >= :first"
                                                + " and day_of_visit < :end"
                                                + " order by day_of_visit, kind, times desc, name")
                                .bind("first", first.toString())
                                .bind("end", end.toString())
                                .map(
                                        (row, _) ->
                                                count(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getLong(4)))
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    /** A kind that a later version counted is none of ours. */
    private static Optional<Count> count(String day, String kind, String name, long times) {
        return Stream.of(Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> new Count(LocalDate.parse(day), known, name, times));
    }

    private void forgetOldOnes(Handle handle) {
        LocalDate oldest = LocalDate.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC);
        handle.createUpdate("delete from visit_count where day_of_visit < :oldest")
                .bind("oldest", oldest.toString())
                .execute();
    }
}
