package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadReply.Ending;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The owner steps into the conversation of a visitor at a terminal. */
class StepInTest {
    private static final String CONSENT = "would like to join this conversation and read it";
    private static final String HERE = "Ada is here; the assistant is silent";
    private static final String AGAIN = "The assistant answers again";

    @AutoClose private final House house = new House();
    private final FakeWire wire = new FakeWire();
    private final AtomicBoolean isOwner = new AtomicBoolean(true);
    private final BlockingQueue<Reply> told = new LinkedBlockingQueue<>();
    private final ThreadCalls owner =
            new ThreadCalls(
                    house.threads,
                    isOwner::get,
                    (_, _) -> CompletableFuture.completedStage(true),
                    told::add);

    private Visit talking(String user) throws Exception {
        Visit visit = house.sessions.open(house.atTerminal(user), wire);
        wire.awaitOut("Ada");
        type(visit, "who are you?\r");
        wire.awaitOut("Fine.");
        return visit;
    }

    private Visit joined(String user) throws Exception {
        Visit visit = talking(user);
        owner(new ThreadRequest.Join(house.threads.open().getFirst().visit()));
        wire.awaitOut(CONSENT);
        type(visit, "/allow\r");
        assertThat(reply())
                .isEqualTo(new ThreadReply.Joined(List.of(new Exchange("who are you?", "Fine."))));
        wire.awaitOut(HERE);
        return visit;
    }

    private void owner(ThreadRequest.FromOwner request) {
        owner.call(request, Optional.empty());
    }

    private Reply reply() throws InterruptedException {
        Reply reply = told.poll(60, TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        return reply;
    }

    private CompletableFuture<Question> nextQuestion() {
        CompletableFuture<Question> asked = new CompletableFuture<>();
        house.answerer.then(
                (question, _) -> {
                    asked.complete(question);
                    return new Outcome.Answered();
                });
        return asked;
    }

    private static void type(Visit visit, String keys) {
        visit.input(keys.getBytes(UTF_8));
    }

    @Test
    void whileTheOwnerIsThereTheAssistantIsSilentAndAfterwardsIsToldWhoSaidWhat() throws Exception {
        Visit visit = joined("plain");
        type(visit, "is it you?\r");
        assertThat(reply()).isEqualTo(new ThreadReply.VisitorSaid("is it you?"));
        owner(new ThreadRequest.Answer("It is me."));
        wire.awaitOut("Ada, in person: It is me.");
        assertThat(house.answerer.words()).containsExactly("who are you?");

        CompletableFuture<Question> next = nextQuestion();
        owner(new ThreadRequest.HandBack());
        wire.awaitOut(AGAIN);
        type(visit, "and now?\r");
        assertThat(next.get(60, TimeUnit.SECONDS).history())
                .containsExactly(
                        new Exchange("who are you?", "Fine."),
                        new Exchange("is it you?", "It is me.", true));
    }

    @Test
    void anAnswerThatRunsIsStoppedWhenTheOwnerComesIn() throws Exception {
        Hanging hanging = new Hanging();
        Visit visit = talking("plain");
        house.answerer.then(hanging);
        type(visit, "and then?\r");
        hanging.awaitBegun();
        owner(new ThreadRequest.Join(house.threads.open().getFirst().visit()));
        wire.awaitOut(CONSENT);
        type(visit, "/allow\r");
        hanging.awaitCancelled();
        wire.awaitOut(HERE);
    }

    @Test
    void theVisitorMayHaveTheAssistantAnswerAgain() throws Exception {
        Visit visit = joined("x");
        owner(new ThreadRequest.Answer("It is me."));
        wire.awaitOut("It is me.");
        type(visit, "/decline\r");
        assertThat(reply()).isEqualTo(new ThreadReply.Over(Ending.SENT_AWAY));
    }

    @Test
    void theOwnersDroppedLineHandsBack() throws Exception {
        joined("plain");
        owner.close();
        wire.awaitOut(AGAIN);
    }

    @Test
    void aVisitorWhoHangsUpIsGoneForTheOwnerToo() throws Exception {
        joined("plain").hangUp();
        assertThat(reply()).isEqualTo(new ThreadReply.Over(Ending.GONE));
        wire.awaitExit();
        assertThat(house.threads.open()).isEmpty();
    }

    @Test
    void whoIsNotTheOwnerJoinsNothing() throws Exception {
        Visit visit = talking("plain");
        isOwner.set(false);
        ThreadRequest.Join join = new ThreadRequest.Join(house.threads.open().getFirst().visit());
        owner(join);
        assertThat(reply()).isEqualTo(new Reply.Refused(join, new Refusal.Forbidden()));
        CompletableFuture<Question> next = nextQuestion();
        type(visit, "and now?\r");
        assertThat(next.get(60, TimeUnit.SECONDS).words()).isEqualTo("and now?");
        assertThat(wire.out()).doesNotContain(CONSENT);
    }

    @Test
    void wordsForAnOwnerWhoseKeyWasTakenAwayComeBack() throws Exception {
        Visit visit = joined("plain");
        isOwner.set(false);
        type(visit, "secret\r");
        wire.awaitOut("this was not sent");
        assertThat(reply()).isEqualTo(new ThreadReply.Over(Ending.UNKNOWN));
        assertThat(told).isEmpty();
    }

    @Test
    void aVisitThatOnlyReadsIsNotListed() throws Exception {
        house.sessions.open(house.atTerminal("x"), wire);
        wire.awaitOut("Ada");
        assertThat(house.threads.open()).isEmpty();
    }
}
