package ink.dong4j.card.server.thread;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadReply.Ending;
import ink.dong4j.card.talk.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final List<Exchange> SO_FAR = List.of(new Exchange("hi", "Hello."));

    private final AtomicBoolean isOwner = new AtomicBoolean(true);
    private final BlockingQueue<ThreadReply> visitor = new LinkedBlockingQueue<>();
    private final BlockingQueue<ThreadReply> told = new LinkedBlockingQueue<>();
    private final List<String> noted = new CopyOnWriteArrayList<>();
    private CompletableFuture<Boolean> written = CompletableFuture.completedFuture(true);
    private final OwnerSeat owner = new OwnerSeat(isOwner::get, this::note, told::add);
    private final Threads threads = new Threads(() -> Instant.EPOCH, Duration.ofDays(1));
    private final OpenThread thread = begun(threads);

    private CompletionStage<?> note(OwnerDeed deed, String visit) {
        noted.add(deed.word() + " " + visit);
        return written;
    }

    private OpenThread begun(Threads of) {
        OpenThread begun = of.begun("1f", Lang.EN, visitor::add);
        begun.asked(Lang.ZH);
        return begun;
    }

    private void joined() {
        assertThat(threads.join("1f", owner)).isEmpty();
        assertThat(thread.allow(SO_FAR)).isEmpty();
        visitor.clear();
        told.clear();
    }

    @Test
    void theListTellsNothingOfWhatWasSaid() {
        assertThat(threads.open())
                .containsExactly(new ThreadSummary("1f", Instant.EPOCH, 1, Lang.ZH, false));
        threads.ended(thread);
        assertThat(threads.open()).isEmpty();
    }

    @Test
    void nothingIsToldToTheOwnerBeforeTheVisitorConsents() {
        threads.join("1f", owner);
        assertThat(visitor).containsExactly(new ThreadReply.Wanted());
        assertThat(thread.say("secret")).contains(new Refusal.Unavailable());
        assertThat(threads.answer("1f", owner, "hello")).contains(new Refusal.Unavailable());
        assertThat(told).isEmpty();
        assertThat(thread.allow(SO_FAR)).isEmpty();
        assertThat(told).containsExactly(new ThreadReply.Joined(SO_FAR));
    }

    @Test
    void bothHearWhatTheOtherSays() {
        joined();
        thread.say("two\u001b[31m");
        threads.answer("1f", owner, "three");
        assertThat(told).containsExactly(new ThreadReply.VisitorSaid("two"));
        assertThat(visitor).containsExactly(new ThreadReply.OwnerSaid("three"));
    }

    @Test
    void theVisitorMayDeclineAndMaySendTheOwnerAway() {
        threads.join("1f", owner);
        thread.decline();
        assertThat(told).containsExactly(new ThreadReply.Over(Ending.DECLINED));
        assertThat(thread.allow(SO_FAR)).isPresent();
        joined();
        thread.decline();
        assertThat(told).containsExactly(new ThreadReply.Over(Ending.SENT_AWAY));
        assertThat(threads.answer("1f", owner, "still?")).isPresent();
    }

    @Test
    void theOwnerHandsBackOrAsksNoLonger() {
        threads.join("1f", owner);
        threads.handBack("1f", owner);
        assertThat(visitor).containsExactly(new ThreadReply.Wanted(), new ThreadReply.Withdrawn());
        joined();
        threads.handBack("1f", owner);
        threads.handBack("1f", owner);
        assertThat(visitor).containsExactly(new ThreadReply.HandedBack());
        assertThat(thread.say("two")).contains(new Refusal.Unavailable());
    }

    @Test
    void whatTheOwnerDoesIsNotedWithNobodysWords() {
        joined();
        thread.say("secret");
        threads.answer("1f", owner, "mine");
        threads.handBack("1f", owner);
        assertThat(noted).containsExactly("ask_to_join 1f", "join 1f", "hand_back 1f");
    }

    @Test
    void theVisitorIsAskedOnceItIsNotedThatTheOwnerAsks() {
        written = new CompletableFuture<>();
        assertThat(threads.join("1f", owner)).isEmpty();
        assertThat(visitor).isEmpty();
        assertThat(thread.allow(SO_FAR)).isPresent();
        written.complete(true);
        assertThat(visitor).containsExactly(new ThreadReply.Wanted());
    }

    @Test
    void whoAsksNoLongerBeforeItIsNotedAsksNobody() {
        written = new CompletableFuture<>();
        threads.join("1f", owner);
        threads.handBack("1f", owner);
        written.complete(true);
        assertThat(visitor).isEmpty();
    }

    @Test
    void whoIsTheOwnerNoLongerReadsNothingMore() {
        joined();
        isOwner.set(false);
        assertThat(thread.say("secret")).contains(new Refusal.Unavailable());
        assertThat(visitor).containsExactly(new ThreadReply.HandedBack());
        assertThat(told).containsExactly(new ThreadReply.Over(Ending.UNKNOWN));
        threads.join("1f", owner);
        assertThat(thread.allow(SO_FAR)).isPresent();
        assertThat(told).doesNotContain(new ThreadReply.Joined(SO_FAR));
    }

    @Test
    void aVisitThatEndsIsOverForTheOwnerToo() {
        joined();
        threads.ended(thread);
        assertThat(told).containsExactly(new ThreadReply.Over(Ending.GONE));
        assertThat(threads.join("1f", owner)).contains(Ending.UNKNOWN);
        assertThat(thread.join(owner)).contains(Ending.UNKNOWN);
    }

    @Test
    void oneOwnerAtATime() {
        joined();
        OwnerSeat other = new OwnerSeat(() -> true, this::note, _ -> {});
        assertThat(threads.join("1f", other)).contains(Ending.TAKEN);
        assertThat(threads.answer("1f", other, "hello")).isPresent();
        threads.handBack("1f", other);
        assertThat(thread.say("two")).isEmpty();
    }

    @Test
    void aVisitorWhoSaysNothingIsAskedNoLonger() throws Exception {
        Threads hasty = new Threads(() -> Instant.EPOCH, Duration.ofMillis(1));
        OpenThread silent = begun(hasty);
        hasty.join("1f", owner);
        assertThat(told.poll(60, TimeUnit.SECONDS))
                .isEqualTo(new ThreadReply.Over(Ending.UNANSWERED));
        assertThat(visitor).containsExactly(new ThreadReply.Wanted(), new ThreadReply.Withdrawn());
        assertThat(silent.allow(SO_FAR)).isPresent();
    }

    @Test
    void aFloodIsHeldBackAndToldForHowLong() {
        joined();
        for (int i = 0; i < 30; i++) {
            assertThat(thread.say("x")).isEmpty();
        }
        Optional<Refusal> refusal = thread.say("x");
        assertThat(refusal).get().isInstanceOf(Refusal.Later.class);
        assertThat(told).hasSize(30);
        assertThat(threads.answer("1f", owner, "slowly, please")).isEmpty();
    }
}
