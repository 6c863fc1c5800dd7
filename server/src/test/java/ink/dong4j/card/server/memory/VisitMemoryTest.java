package ink.dong4j.card.server.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Remembered;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.people.Spoken;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.text.ColourMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitMemoryTest {
    private static final KeyId KEY = KeyId.of(new byte[] {1});
    private static final KeyId OTHER = KeyId.of(new byte[] {2});
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Spoken SPOKEN =
            new Spoken("why?", false, "So.", Spoken.Voice.MODEL, List.of("about"), true);

    @TempDir private Path folder;

    private final MemoriesInMemory disk = new MemoriesInMemory();
    private final ManualNanos time = new ManualNanos();
    private final List<Reply> replies = new ArrayList<>();
    private ReturningVisitors visitors = new ReturningVisitors(disk, Path.of(""), time);

    @BeforeEach
    void open() {
        visitors = new ReturningVisitors(disk, folder, time);
    }

    @Test
    void whatWasRememberedIsThereAtTheNextVisit() throws Exception {
        VisitMemory first = visitors.open(KEY, replies::add);
        assertThat(first.recall(SOON)).contains(new MemoryReply.FirstVisit());
        first.call(new MemoryRequest.Remember(memory("amber", 7)));
        first.nicknamed("Ada");
        first.close(Optional.empty());

        VisitMemory second = visitors.open(KEY, replies::add);
        assertThat(second.recall(SOON)).contains(new MemoryReply.Recalled(memory("amber", 7)));
        assertThat(second.nickname()).contains("Ada");
        assertThat(visitors.open(OTHER, replies::add).recall(SOON))
                .contains(new MemoryReply.FirstVisit());
        assertThat(replies).isEmpty();
    }

    @Test
    void manyChangesAreFewWritesAndTheLastOneIsNeverLost() throws Exception {
        VisitMemory visit = opened();
        for (int score = 1; score <= 100; score++) {
            visit.call(new MemoryRequest.Remember(memory("mint", score)));
        }
        assertThat(disk.written).isEqualTo(1);
        time.pass(Duration.ofSeconds(2));
        visit.call(new MemoryRequest.Remember(memory("mint", 101)));
        assertThat(disk.written).isEqualTo(2);
        visit.call(new MemoryRequest.Remember(memory("mint", 102)));
        visit.close(Optional.empty());
        assertThat(disk.written).isEqualTo(3);
        assertThat(reopened()).isEqualTo(new MemoryReply.Recalled(memory("mint", 102)));
    }

    @Test
    void aConversationIsKeptWhenTheVisitorSaysSoAndConfirmedWhenTheDiskHasIt() throws Exception {
        VisitMemory visit = opened();
        disk.open = new CompletableFuture<>();
        visit.call(new MemoryRequest.Keep(talking()));
        assertThat(replies).isEmpty();
        disk.open.complete(null);
        assertThat(replies).containsExactly(new MemoryReply.Kept(true));
        visit.close(Optional.empty());
        assertThat(reopened()).isEqualTo(new MemoryReply.Recalled(talking()));
    }

    @Test
    void forgettingErasesAllAndIsConfirmedWhenTheDiskHasIt() throws Exception {
        VisitMemory here = opened();
        VisitMemory inAnotherWindow = visitors.open(KEY, replies::add);
        here.call(new MemoryRequest.Remember(memory("amber", 7)));
        disk.open = new CompletableFuture<>();
        here.call(new MemoryRequest.Forget());
        assertThat(replies).isEmpty();
        disk.open.complete(null);
        assertThat(replies).containsExactly(new MemoryReply.Forgotten());
        inAnotherWindow.call(new MemoryRequest.Remember(memory("ocean", 9)));
        inAnotherWindow.close(Optional.of(dropped("a draft")));
        here.close(Optional.of(dropped("a draft")));
        assertThat(disk.kept).isEmpty();
        assertThat(reopened()).isEqualTo(new MemoryReply.FirstVisit());
    }

    @Test
    void aVisitThatBeginsWhileAllIsForgottenDoesNotBringItBack() throws Exception {
        VisitMemory here = opened();
        here.call(new MemoryRequest.Remember(memory("amber", 7)));
        List<VisitMemory> meanwhile = new ArrayList<>();
        disk.beforeForgetting =
                () -> {
                    VisitMemory visit = visitors.open(KEY, replies::add);
                    meanwhile.add(visit);
                    recall(visit);
                };
        here.call(new MemoryRequest.Forget());
        assertThat(replies).containsExactly(new MemoryReply.Forgotten());
        meanwhile.getFirst().call(new MemoryRequest.Remember(memory("amber", 8)));
        meanwhile.getFirst().close(Optional.of(dropped("a draft")));
        assertThat(disk.kept).isEmpty();
        assertThat(reopened()).isEqualTo(new MemoryReply.FirstVisit());
    }

    private static void recall(VisitMemory visit) {
        try {
            assertThat(visit.recall(SOON)).isPresent();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterForgettingTheVisitorMayHaveItKeptAgain() throws Exception {
        VisitMemory visit = opened();
        visit.call(new MemoryRequest.Forget());
        visit.call(new MemoryRequest.Keep(talking()));
        assertThat(replies)
                .containsExactly(new MemoryReply.Forgotten(), new MemoryReply.Kept(true));
        visit.close(Optional.empty());
        assertThat(reopened()).isEqualTo(new MemoryReply.Recalled(talking()));
    }

    @Test
    void aNoInOneWindowIsANoInTheOthers() throws Exception {
        VisitMemory here = opened();
        here.call(new MemoryRequest.Keep(talking()));
        VisitMemory inAnotherWindow = visitors.open(KEY, replies::add);
        assertThat(inAnotherWindow.recall(SOON)).contains(new MemoryReply.Recalled(talking()));
        replies.clear();

        here.call(new MemoryRequest.Keep(talking().withoutConversation()));
        assertThat(replies)
                .containsExactly(new MemoryReply.Kept(false), new MemoryReply.Kept(false));
        inAnotherWindow.call(new MemoryRequest.Remember(talking()));
        inAnotherWindow.close(Optional.empty());
        here.close(Optional.empty());
        assertThat(reopened()).isEqualTo(new MemoryReply.Recalled(talking().withoutConversation()));
    }

    @Test
    void aSlowDiskDelaysNoVisit() throws Exception {
        disk.open = new CompletableFuture<>();
        VisitMemory visit = visitors.open(KEY, replies::add);
        assertThat(visit.recall(SOON)).isEmpty();
        disk.open.complete(null);
        assertThat(replies).containsExactly(new MemoryReply.FirstVisit());
    }

    @Test
    void aDeadDiskIsSaidAndTakesNothing() throws Exception {
        disk.open = CompletableFuture.failedFuture(new IllegalStateException("no disk"));
        VisitMemory visit = visitors.open(KEY, replies::add);
        assertThat(visit.recall(SOON)).contains(new MemoryReply.Unreadable());
        MemoryRequest.Keep keep = new MemoryRequest.Keep(talking());
        visit.call(keep);
        visit.call(new MemoryRequest.Forget());
        assertThat(replies)
                .containsExactly(
                        new Reply.Refused(keep, new Refusal.Unavailable()),
                        new Reply.Refused(new MemoryRequest.Forget(), new Refusal.Unavailable()));
    }

    @Test
    void whatADeadDiskDidNotTakeIsWrittenWhenItIsBack() throws Exception {
        VisitMemory visit = opened();
        disk.open = CompletableFuture.failedFuture(new IllegalStateException("no disk"));
        visit.call(new MemoryRequest.Remember(memory("amber", 7)));
        disk.open = CompletableFuture.completedFuture(null);
        visit.close(Optional.empty());
        assertThat(reopened()).isEqualTo(new MemoryReply.Recalled(memory("amber", 7)));
    }

    @Test
    void withoutItsSaltNobodyIsKnown() throws Exception {
        Files.writeString(folder.resolve("visitor-salt"), "damaged");
        assertThat(visitors.open(KEY, replies::add).recall(SOON))
                .contains(new MemoryReply.Unreadable());
    }

    @Test
    void aDroppedVisitWaitsForTenMinutesAndGoesOnOnce() throws Exception {
        opened().close(Optional.of(dropped("a draft")));
        time.pass(Duration.ofMinutes(9));
        VisitMemory back = visitors.open(KEY, replies::add);
        assertThat(back.recall(SOON)).contains(new MemoryReply.Resumed(dropped("a draft")));
        back.close(Optional.empty());
        assertThat(reopened()).isEqualTo(new MemoryReply.FirstVisit());

        opened().close(Optional.of(dropped("a draft")));
        assertThat(visitors.open(OTHER, replies::add).recall(SOON))
                .contains(new MemoryReply.FirstVisit());
        time.pass(Duration.ofMinutes(11));
        assertThat(reopened()).isEqualTo(new MemoryReply.FirstVisit());
    }

    @Test
    void whatDroppedIsBounded() throws Exception {
        String large = "x".repeat(100_000);
        for (int i = 0; i < 1_000; i++) {
            KeyId key = KeyId.of(("key " + i).getBytes(UTF_8));
            VisitMemory visit = visitors.open(key, replies::add);
            Optional<MemoryReply> _ = visit.recall(SOON);
            visit.close(Optional.of(dropped(large)));
        }
        int there = 0;
        for (int i = 0; i < 1_000; i++) {
            KeyId key = KeyId.of(("key " + i).getBytes(UTF_8));
            VisitMemory visit = visitors.open(key, replies::add);
            if (visit.recall(SOON).orElseThrow() instanceof MemoryReply.Resumed) {
                there++;
            }
        }
        assertThat(there).isBetween(40, 90);
    }

    @Test
    void aLongConversationKeepsItsEnd() throws Exception {
        Spoken huge =
                new Spoken("?", false, "\"é".repeat(7_000), Spoken.Voice.PAGES, List.of(), true);
        List<Spoken> all = new ArrayList<>(Collections.nCopies(20, huge));
        all.add(SPOKEN);
        VisitMemory visit = opened();
        visit.call(
                new MemoryRequest.Keep(
                        new Remembered(Lang.EN, "mint", ColourMode.AUTO, 0, true, all)));
        assertThat(disk.kept.values().iterator().next().conversation().length())
                .isLessThanOrEqualTo(32 * 1024);
        visit.close(Optional.empty());
        MemoryReply.Recalled back = (MemoryReply.Recalled) reopened();
        assertThat(back.memory().conversation()).hasSizeBetween(1, 2).endsWith(SPOKEN);
    }

    private VisitMemory opened() throws InterruptedException {
        VisitMemory visit = visitors.open(KEY, replies::add);
        Optional<MemoryReply> _ = visit.recall(SOON);
        return visit;
    }

    private MemoryReply reopened() throws InterruptedException {
        return visitors.open(KEY, replies::add).recall(SOON).orElseThrow();
    }

    private static Remembered memory(String theme, int best) {
        return new Remembered(Lang.ZH, theme, ColourMode.DARK, best, false, List.of());
    }

    private static Remembered talking() {
        return new Remembered(Lang.EN, "mint", ColourMode.AUTO, 3, true, List.of(SPOKEN));
    }

    private static Resumption dropped(String draft) {
        return new Resumption(talking(), draft, Optional.empty(), true, "");
    }
}
