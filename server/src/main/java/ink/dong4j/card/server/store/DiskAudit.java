package ink.dong4j.card.server.store;

import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** The audit log in the database: its last rows, as many as there is room for. */
final class DiskAudit implements Audit {
    private static final int ROWS = 10_000;
    private static final int LONGEST_WHO = 64;
    private static final int LONGEST_ABOUT = 300;

    private final Writer writer;
    private final InstantSource clock;

    DiskAudit(Writer writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public CompletionStage<?> note(String who, String deed, String about) {
        Entry entry =
                new Entry(
                        clock.instant(),
                        Wording.cut(who, LONGEST_WHO),
                        deed,
                        Wording.cut(about, LONGEST_ABOUT));
        String id = UUID.randomUUID().toString();
        return writer.write(Manner.ALONE, handle -> inserted(handle, id, entry));
    }

    private static int inserted(Handle handle, String id, Entry entry) {
        int rows =
                handle.createUpdate(
                                "insert into audit_entry (id, done, who, deed, about)"
                                        + " values (:id, :done, :who, :deed, :about)"
                                        + " on conflict (id) do nothing")
                        .bind("id", id)
                        .bind("done", entry.done().toEpochMilli())
                        .bind("who", entry.who())
                        .bind("deed", entry.deed())
                        .bind("about", entry.about())
                        .execute();
        handle.createUpdate(
                        "delete from audit_entry where id in (select id from audit_entry"
                                + " order by done desc, id limit 1000000000 offset :most)")
                .bind("most", ROWS)
                .execute();
        return rows;
    }

    @Override
    public CompletionStage<List<Entry>> latest(int most) {
        return writer.write(
                Manner.ALONE,
                handle ->
                        handle.createQuery(
                                        "select done, who, deed, about from audit_entry"
                                                + " order by done desc, id limit :most")
                                .bind("most", most)
                                .map(
                                        (row, _) ->
                                                new Entry(
                                                        Instant.ofEpochMilli(row.getLong(1)),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getString(4)))
                                .list());
    }
}
