package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The ledger in the database. */
final class DiskLedger implements Ledger {
    private final Writer writer;

    DiskLedger(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletionStage<Day> open(LocalDate day) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    handle.createUpdate("delete from token_block where day_of_spending < :day")
                            .bind("day", day.minusDays(1).toString())
                            .execute();
                    return new Day(spentOn(handle, day), blocks(handle, day));
                });
    }

    @Override
    public CompletionStage<Lease> lease(LocalDate day, long tokens, long most) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    long spent = spentOn(handle, day);
                    long granted = Math.clamp(most - spent, 0, tokens);
                    spend(handle, day, granted);
                    return new Lease(granted, spent + granted);
                });
    }

    @Override
    public CompletionStage<?> giveBack(LocalDate day, long tokens) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    spend(handle, day, -tokens);
                    return true;
                });
    }

    @Override
    public CompletionStage<?> note(LocalDate day, Map<String, Long> spent) {
        return writer.write(
                Manner.SHARED,
                handle -> {
                    spent.forEach((block, tokens) -> note(handle, day, block, tokens));
                    return true;
                });
    }

    private static void note(Handle handle, LocalDate day, String block, long tokens) {
        handle.createUpdate(
                        "insert into token_block (day_of_spending, block, spent)"
                                + " values (:day, :block, :change)"
                                + " on conflict (day_of_spending, block)"
                                + " do update set spent = token_block.spent + excluded.spent")
                .bind("day", day.toString())
                .bind("block", block)
                .bind("change", tokens)
                .execute();
    }

    private static long spentOn(Handle handle, LocalDate day) {
        return handle.createQuery("select spent from token_day where day_of_spending = :day")
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static Map<String, Long> blocks(Handle handle, LocalDate day) {
        Map<String, Long> blocks = new HashMap<>();
        handle.createQuery("select block, spent from token_block where day_of_spending = :day")
                .bind("day", day.toString())
                .map((row, _) -> Map.entry(row.getString("block"), row.getLong("spent")))
                .forEach(row -> blocks.put(row.getKey(), row.getValue()));
        return blocks;
    }

    private static void spend(Handle handle, LocalDate day, long tokens) {
        handle.createUpdate(
                        "insert into token_day (day_of_spending, spent) values (:day, :change)"
                                + " on conflict (day_of_spending)"
                                + " do update set spent = token_day.spent + excluded.spent")
                .bind("day", day.toString())
                .bind("change", tokens)
                .execute();
    }
}
