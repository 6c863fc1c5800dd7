package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.PrivacyConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is kept for the owner, in each database. */
class NotebookIT extends StoreContract {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    private static final String EXCHANGES = "select count(*) from kept_exchange";

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    @Test
    void aQuestionIsKeptOnceHoweverItIsSpeltAndCounted() throws Exception {
        try (Store store = open()) {
            Notebook notebook = notebook(store, true, 500);
            notebook.unsupported("Does he like cats?", Lang.EN);
            now.set(BEGIN.plusSeconds(60));
            notebook.unsupported("  does he LIKE\ncats ", Lang.EN);
            notebook.unsupported("他喜欢猫吗？", Lang.ZH);
            notebook.unsupported(" \u001b[31m ", Lang.ZH);

            assertThat(store.questions().all())
                    .containsExactly(
                            new KeptQuestion(
                                    "Does he like cats?", "en", 2, BEGIN, BEGIN.plusSeconds(60)),
                            new KeptQuestion(
                                    "他喜欢猫吗？",
                                    "zh",
                                    1,
                                    BEGIN.plusSeconds(60),
                                    BEGIN.plusSeconds(60)));
            assertThat(store.questions().clear()).isEqualTo(2);
            assertThat(store.questions().all()).isEmpty();
        }
    }

    @Test
    void whatIsKeptIsHarmlessAndShort() throws Exception {
        try (Store store = open()) {
            notebook(store, true, 500)
                    .unsupported("a\u001b]52;c;aGk=\u0007b\u202e" + "😀".repeat(999), Lang.EN);

            KeptQuestion kept = store.questions().all().getFirst();
            assertThat(kept.words()).startsWith("ab😀").hasSizeLessThanOrEqualTo(300);
            assertThat(kept.words().codePoints()).allMatch(c -> c >= 32 && !isHalf(c));
        }
    }

    @Test
    void beyondTheBoundTheOneAskedLeastGoesAndTheNewestStays() throws Exception {
        try (Store store = open()) {
            Notebook notebook = notebook(store, true, 2);
            for (String words : List.of("one", "one", "two", "two", "two", "three")) {
                notebook.unsupported(words, Lang.EN);
            }

            assertThat(store.questions().all())
                    .extracting(KeptQuestion::words)
                    .containsExactly("two", "three");
        }
    }

    @Test
    void nothingIsKeptWhereTheOwnerWantsNothing() throws Exception {
        try (Store store = open()) {
            Notebook notebook = notebook(store, false, 500);
            notebook.unsupported("one", Lang.EN);
            notebook.exchange(new Exchanged("one", "two", Lang.EN, "model"));

            assertThat(notebook.keepsExchanges()).isFalse();
            assertThat(store.questions().all()).isEmpty();
        }
    }

    @Test
    void whatIsOldEnoughIsForgottenWithinTheHourHoweverBusyTheDiskIs() throws Exception {
        try (Store store = open()) {
            Notebook notebook =
                    store.notebook(
                            new PrivacyConfig(
                                    true, 500, true, Duration.ofDays(30), Duration.ofDays(365)),
                            now::get);
            notebook.exchange(new Exchanged("one", "two", Lang.EN, "model"));
            assertThat(store.questions().all()).isEmpty();
            now.set(BEGIN.plus(Duration.ofDays(31)));
            notebook.unsupported("three", Lang.EN);
            assertThat(store.questions().all()).hasSize(1);
            assertThat(number(EXCHANGES)).isEqualTo(1);

            nanos.addAndGet(Duration.ofHours(1).toNanos());
            notebook.unsupported("four", Lang.EN);
            assertThat(store.questions().all()).hasSize(2);
            assertThat(number(EXCHANGES)).isZero();
        }
    }

    private Notebook notebook(Store store, boolean keeps, int most) {
        return store.notebook(
                new PrivacyConfig(keeps, most, false, Duration.ofDays(30), Duration.ofDays(365)),
                now::get);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
