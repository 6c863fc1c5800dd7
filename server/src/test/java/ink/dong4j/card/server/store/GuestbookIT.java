package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.StoreConfig;
import ink.dong4j.card.server.store.Guestbook.Signed;
import ink.dong4j.card.server.store.KeptEntry.State;
import ink.dong4j.card.server.store.database.StoreUnusable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guestbook in both databases. */
class GuestbookIT extends StoreContract {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");

    @AutoClose private Store store;
    private Guestbook guestbook;

    @BeforeEach
    void openStore() {
        store = open();
        guestbook = store.guestbook();
    }

    @Test
    void anEntryThatIsSentAgainIsThereOnceAndIsToldWhatBecameOfIt() throws Exception {
        assertThat(done(guestbook.sign(entry(1, State.WAITING)))).isEqualTo(Signed.WAITING);
        assertThat(done(guestbook.sign(entry(1, State.WAITING)))).isEqualTo(Signed.WAITING);
        assertThat(done(guestbook.counts())).isEqualTo(new EntryCounts(0, 1));

        assertThat(done(guestbook.approve("1"))).isTrue();
        assertThat(done(guestbook.sign(entry(1, State.WAITING)))).isEqualTo(Signed.SHOWN);
        assertThat(done(guestbook.counts())).isEqualTo(new EntryCounts(1, 0));
    }

    @Test
    void nobodyReadsWhatTheOwnerHasNotApproved() throws Exception {
        guestbook.sign(entry(1, State.WAITING));
        guestbook.sign(entry(2, State.SHOWN));
        guestbook.sign(entry(3, State.WAITING));

        assertThat(done(guestbook.read(1)).entries()).containsExactly(entry(2, State.SHOWN));
        assertThat(done(guestbook.waiting()))
                .containsExactly(entry(1, State.WAITING), entry(3, State.WAITING));

        assertThat(done(guestbook.approve("3"))).isTrue();
        assertThat(done(guestbook.delete("1"))).isTrue();
        assertThat(done(guestbook.delete("1"))).isFalse();
        assertThat(done(guestbook.approve("1"))).isFalse();
        assertThat(done(guestbook.read(1)).entries())
                .containsExactly(entry(3, State.SHOWN), entry(2, State.SHOWN));
        assertThat(done(guestbook.waiting())).isEmpty();
    }

    @Test
    void pagesAreOfTenWithTheNewestFirst() throws Exception {
        assertThat(done(guestbook.read(7))).isEqualTo(new EntryPage(1, 1, List.of()));

        for (int i = 1; i <= 21; i++) {
            guestbook.sign(entry(i, State.SHOWN));
        }
        EntryPage second = done(guestbook.read(2));
        assertThat(second.of()).isEqualTo(3);
        assertThat(second.entries())
                .extracting(KeptEntry::id)
                .startsWith("11")
                .endsWith("2")
                .hasSize(10);
        assertThat(done(guestbook.read(99)).number()).isEqualTo(3);
        assertThat(done(guestbook.read(-1)).number()).isEqualTo(1);
    }

    @Test
    void beyondTheBoundsNothingIsKept() throws Exception {
        List<CompletionStage<Signed>> all = new ArrayList<>();
        for (int i = 0; i < Guestbook.MOST_WAITING + 1; i++) {
            all.add(guestbook.sign(entry(i, State.WAITING)));
        }
        assertThat(done(all.getFirst())).isEqualTo(Signed.WAITING);
        assertThat(done(all.getLast())).isEqualTo(Signed.FULL);
        assertThat(done(guestbook.sign(entry(7, State.WAITING)))).isEqualTo(Signed.WAITING);
        assertThat(done(guestbook.sign(entry(9_999, State.SHOWN)))).isEqualTo(Signed.SHOWN);
        assertThat(done(guestbook.counts())).isEqualTo(new EntryCounts(1, Guestbook.MOST_WAITING));
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheStoreIsOpenedAgain() throws Exception {
        KeptEntry entry = new KeptEntry("a", Lang.ZH, "访客 😀", "第一行\n第二行", BEGIN, State.SHOWN);
        done(guestbook.sign(entry));
        store.close();

        try (Store again = open()) {
            assertThat(done(again.guestbook().read(1)).entries()).containsExactly(entry);
        }
    }

    @Test
    void withoutADiskItFailsAndSaysSo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (Store broken =
                new Store(
                        new StoreConfig(Optional.empty(), TestDatabase.KEEP),
                        file.resolve("data"),
                        System::nanoTime)) {
            assertThatThrownBy(() -> done(broken.guestbook().sign(entry(1, State.SHOWN))))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StoreUnusable.class);
        }
    }

    private static KeptEntry entry(int number, State state) {
        return new KeptEntry(
                Integer.toString(number),
                Lang.EN,
                "Ada",
                "Hello " + number,
                BEGIN.plusSeconds(number),
                state);
    }
}
