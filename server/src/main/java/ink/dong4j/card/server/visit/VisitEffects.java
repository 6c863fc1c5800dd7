package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.program.EffectRunner;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.Turn;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.memory.VisitMemory;
import ink.dong4j.card.server.thread.OpenThread;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The effects of one visitor's interface. A turn's place among the running answers is given
 * back before its end is posted, so the next question may follow the end at once. Used by the
 * visit's thread; {@link #awaitEnd} by any.
 */
final class VisitEffects implements EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(VisitEffects.class);

    private final String visit;
    private final VisitServices services;
    private final Visitor visitor;
    private final Optional<VisitMemory> memory;
    private final Mailbox mailbox;
    private final Answerer answerer;
    private volatile Optional<Running> running = Optional.empty();
    private Optional<VisitCalls> calls = Optional.empty();
    private Optional<OpenThread> thread = Optional.empty();
    private boolean closed;

    /** Posts what the visitor may ask as the first thing. */
    VisitEffects(
            String visit,
            VisitServices services,
            Visitor visitor,
            Optional<VisitMemory> memory,
            Mailbox mailbox) {
        this.memory = memory;
        Quota quota = visitor.quota();
        this.visit = visit;
        this.services = services;
        this.visitor = visitor;
        this.mailbox = mailbox;
        this.answerer =
                new LimitedAnswerer(
                        services, quota, left -> mailbox.post(new Msg.AllowanceChanged(left)));
        mailbox.post(new Msg.AllowanceChanged(quota.left()));
    }

    @Override
    public void run(Effect.OnTurn effect) {
        switch (effect) {
            case Effect.Ask(long turn, Question question) -> ask(turn, question);
            case Effect.CancelTurn(long turn) ->
                    running.filter(r -> r.turn().number() == turn)
                            .ifPresent(r -> r.turn().cancel());
        }
    }

    @Override
    public void call(Request request) {
        if (closed) {
            return;
        }
        VisitCalls made =
                calls.orElseGet(
                        () ->
                                new VisitCalls(
                                        services,
                                        visitor,
                                        memory,
                                        reply -> mailbox.post(new Msg.Came(reply))));
        calls = Optional.of(made);
        made.call(request, thread);
    }

    @Override
    public void opened(String page) {
        services.counts().page(page);
    }

    /** Cancels what runs; the upstream call is closed by the turn's own thread. */
    @Override
    public void close() {
        closed = true;
        calls.ifPresent(VisitCalls::close);
        thread.ifPresent(services.threads()::ended);
        running.ifPresent(r -> r.turn().cancel());
    }

    /**
     * Waits until the answer that ran last holds nothing any more.
     *
     * @return whether it does not
     */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        Optional<Running> last = running;
        return last.isEmpty() || last.get().ended().await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void ask(long turn, Question question) {
        if (closed) {
            return;
        }
        OpenThread asking =
                thread.orElseGet(
                        () ->
                                services.threads()
                                        .begun(
                                                visit,
                                                question.lang(),
                                                reply -> mailbox.post(new Msg.Came(reply))));
        thread = Optional.of(asking);
        asking.asked(question.lang());
        CountDownLatch ended = new CountDownLatch(1);
        Turn started =
                Turn.start(
                        turn,
                        question,
                        answerer,
                        mailbox,
                        ended::countDown,
                        bug -> LOG.error("an answer broke", bug));
        running = Optional.of(new Running(started, ended));
    }

    private record Running(Turn turn, CountDownLatch ended) {}
}
