package ink.dong4j.card.server.store;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.PrivacyConfig;
import ink.dong4j.card.server.store.database.Writer;
import ink.dong4j.card.server.store.database.Writer.Manner;
import ink.dong4j.card.text.Safe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The notebook in the database, bounded in its rows and their length. */
final class DiskNotebook implements Notebook {
    private static final int EXCHANGES = 10_000;
    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_ANSWER = 32_000;

    private final Writer writer;
    private final PrivacyConfig config;
    private final InstantSource clock;

    DiskNotebook(Writer writer, PrivacyConfig config, InstantSource clock) {
        this.writer = writer;
        this.config = config;
        this.clock = clock;
        writer.hourly(this::forgetOldExchanges);
    }

    @Override
    public void unsupported(String words, Lang lang) {
        String kept = Wording.kept(words);
        if (config.keepQuestions() && !kept.isEmpty()) {
            Instant now = clock.instant();
            write(handle -> keep(handle, kept, lang, now));
        }
    }

    @Override
    public boolean keepsExchanges() {
        return config.keepConversations();
    }

    @Override
    public void exchange(Exchanged exchange) {
        if (config.keepConversations()) {
            Instant now = clock.instant();
            write(handle -> keep(handle, exchange, now));
        }
    }

    private void write(Consumer<Handle> task) {
        CompletableFuture<Boolean> _ =
                writer.write(
                        Manner.ALONE,
                        handle -> {
                            task.accept(handle);
                            return true;
                        });
    }

    private void keep(Handle handle, String words, Lang lang, Instant now) {
        String normalised = Wording.normalised(words);
        handle.createUpdate(
                        "insert into kept_question"
                                + " (normalised, words, lang, times, first_asked, last_asked)"
                                + " values (:normalised, :words, :lang, 1, :now, :now)"
                                + " on conflict (normalised) do update set"
                                + " times = kept_question.times + 1, lang = excluded.lang,"
                                + " last_asked = excluded.last_asked")
                .bind("normalised", normalised)
                .bind("words", words)
                .bind("lang", lang.name().toLowerCase(Locale.ROOT))
                .bind("now", now.getEpochSecond())
                .execute();
        // The one that came last always stays, or a full notebook would take nothing new.
        handle.createUpdate(
                        "delete from kept_question where normalised in"
                                + " (select normalised from kept_question"
                                + " where normalised <> :normalised"
                                + " order by times desc, last_asked desc, normalised"
                                + " limit 1000000000 offset :others)")
                .bind("normalised", normalised)
                .bind("others", config.questions() - 1)
                .execute();
    }

    private void keep(Handle handle, Exchanged exchange, Instant now) {
        handle.createUpdate(
                        "insert into kept_exchange (id, asked, lang, speaker, question, answer)"
                                + " values (:id, :asked, :lang, :speaker, :question, :answer)")
                .bind("id", UUID.randomUUID().toString())
                .bind("asked", now.getEpochSecond())
                .bind("lang", exchange.lang().name().toLowerCase(Locale.ROOT))
                .bind("speaker", exchange.speaker())
                .bind("question", Wording.cut(Safe.text(exchange.question()), LONGEST_QUESTION))
                .bind("answer", Wording.cut(exchange.answer(), LONGEST_ANSWER))
                .execute();
        handle.createUpdate(
                        "delete from kept_exchange where id in (select id from kept_exchange"
                                + " order by asked desc, id limit 1000000000 offset :most)")
                .bind("most", EXCHANGES)
                .execute();
        forgetOldExchanges(handle);
    }

    /** Those that were kept when the owner still had it turned on are forgotten in their time, too. */
    private void forgetOldExchanges(Handle handle) {
        handle.createUpdate("delete from kept_exchange where asked < :oldest")
                .bind("oldest", clock.instant().minus(config.conversationsFor()).getEpochSecond())
                .execute();
    }
}
