package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRoom;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailboxTest {
    private static final Duration LONG = Duration.ofDays(1000);

    private final Mailbox mailbox = new Mailbox(1000);

    @Test
    void inputJoinsInOrder() {
        mailbox.input(bytes("ab"));
        mailbox.input(bytes("c"));
        assertThat(text(mailbox.take())).isEqualTo("abc");
        assertThat(mailbox.take().empty()).isTrue();
    }

    @Test
    void inputIsCopied() {
        byte[] bytes = bytes("ab");
        mailbox.input(bytes);
        bytes[0] = 'x';
        assertThat(text(mailbox.take())).isEqualTo("ab");
    }

    @Test
    void inputUpToTheBoundIsKeptAndMoreHangsUp() {
        for (int i = 0; i < 1000; i++) {
            mailbox.input(bytes("x"));
        }
        assertThat(mailbox.take().input().remaining()).isEqualTo(1000);
        mailbox.input(bytes("x".repeat(1000)));
        mailbox.input(bytes("y"));
        assertThat(mailbox.take().hungUp()).isTrue();
    }

    @Test
    void onlyTheLastSizeCounts() {
        mailbox.resized(10, 10);
        mailbox.post(Msg.press(Key.UP));
        mailbox.resized(20, 20);
        assertThat(mailbox.take().messages())
                .containsExactly(new Msg.Resized(20, 20), Msg.press(Key.UP));
    }

    @Test
    void deltasOfATurnMergeAndNothingIsLostOrReordered() {
        mailbox.post(new Msg.Told(1, new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))));
        for (int i = 0; i < 1000; i++) {
            mailbox.post(new Msg.Delta(1, "x"));
        }
        mailbox.post(new Msg.TurnEnded(1, new Outcome.Answered()));
        mailbox.post(new Msg.Delta(2, "a"));
        mailbox.post(new Msg.Delta(3, "b"));
        mailbox.post(new Msg.Delta(3, "c"));
        assertThat(mailbox.take().messages())
                .containsExactly(
                        new Msg.Told(
                                1, new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))),
                        new Msg.Delta(1, "x".repeat(1000)),
                        new Msg.TurnEnded(1, new Outcome.Answered()),
                        new Msg.Delta(2, "a"),
                        new Msg.Delta(3, "bc"));
        mailbox.post(new Msg.Delta(3, "d"));
        assertThat(mailbox.take().messages()).containsExactly(new Msg.Delta(3, "d"));
    }

    @Test
    void aHangUpStays() {
        mailbox.hangUp();
        assertThat(mailbox.take().hungUp()).isTrue();
        assertThat(mailbox.take().hungUp()).isTrue();
    }

    @Test
    void aWaitingTakerIsWokenByEverythingThatComes() throws Exception {
        for (Runnable put :
                new Runnable[] {
                    () -> mailbox.input(bytes("a")),
                    () -> mailbox.resized(1, 1),
                    () -> mailbox.post(Msg.press(Key.UP)),
                    mailbox::wake,
                    mailbox::hangUp
                }) {
            CompletableFuture<Batch> taken = new CompletableFuture<>();
            Thread.startVirtualThread(
                    () -> {
                        try {
                            taken.complete(mailbox.take(LONG));
                        } catch (InterruptedException e) {
                            taken.completeExceptionally(e);
                        }
                    });
            put.run();
            taken.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void moreOfAnAnswerDoesNotWakeWhoHasSomeToShow() throws Exception {
        CompletableFuture<Batch> taken = new CompletableFuture<>();
        Thread taker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        taken.complete(mailbox.take(LONG, true, false));
                                    } catch (InterruptedException e) {
                                        taken.completeExceptionally(e);
                                    }
                                });
        while (taker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        mailbox.post(new Msg.Delta(1, "one "));
        mailbox.post(new Msg.Delta(1, "two"));
        mailbox.input(bytes("a"));
        Batch batch = taken.get(20, TimeUnit.SECONDS);
        assertThat(batch.messages()).containsExactly(new Msg.Delta(1, "one two"));
        assertThat(text(batch)).isEqualTo("a");
    }

    @Test
    void anAlarmRingsAtTheTimeThatWasSetLast() throws Exception {
        CountDownLatch rung = new CountDownLatch(2);
        Alarm alarm = new Alarm(rung::countDown);
        alarm.in(Duration.ofHours(1).toNanos());
        alarm.in(1);
        while (rung.getCount() > 1) {
            Thread.onSpinWait();
        }
        alarm.in(1);
        assertThat(rung.await(20, TimeUnit.SECONDS)).isTrue();
        alarm.off();
    }

    @Test
    void aTakerComesBackWhenItsTimeIsOver() throws Exception {
        assertThat(mailbox.take(Duration.ofMillis(1)).empty()).isTrue();
        assertThat(mailbox.take(Duration.ZERO).empty()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ofRepliesThatSayHowSomethingStandsOnlyTheLastOneWaits() {
        Msg named = new Msg.Came(new LobbyReply.Named("li"));
        for (int members = 0; members < 1000; members++) {
            mailbox.post(now(members));
        }
        mailbox.post(named);
        mailbox.post(now(1000));
        assertThat(mailbox.waitingMessages()).isEqualTo(2);
        assertThat(mailbox.take().messages()).containsExactly(named, now(1000));
    }

    private static Msg now(int members) {
        return new Msg.Came(new LobbyReply.Now(new LobbyRoom(Instant.EPOCH, members, List.of())));
    }

    private static String text(Batch batch) {
        return StandardCharsets.UTF_8.decode(batch.input()).toString();
    }
}
