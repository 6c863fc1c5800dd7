package ink.dong4j.card.server.thread;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadReply.Ending;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.text.Safe;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visitor's conversation with the assistant, which the owner may step into: he asks, the visitor
 * lets him in, and then each hears what the other says until one of them ends it. It holds no word of
 * what is said. Thread-safe; whoever is told something is told in the order in which it happened.
 * What the owner does is noted first: that he asks is noted before the visitor is asked, the rest is on its
 * way to the disk when it is done.
 */
public final class OpenThread {
    private static final Logger LOG = LoggerFactory.getLogger(OpenThread.class);

    /** What one of the two may say in a minute; what a person types never comes near it. */
    private static final int MESSAGES_PER_MINUTE = 30;

    /** The owner's visit that has asked to join or was let in. */
    private record Company(OwnerSeat owner, Stage stage, Thread expiry) {
        boolean letIn() {
            return stage == Stage.LET_IN;
        }

        Company at(Stage next) {
            return new Company(owner, next, expiry);
        }
    }

    private enum Stage {
        /** What he wants is being written down. */
        NOTED,
        /** The visitor has been asked. */
        ASKED,
        LET_IN
    }

    private final String visit;
    private final Instant since;
    private final Duration patience;
    private final Consumer<ThreadReply.ToVisitor> visitor;
    private int questions;
    private Lang lang;
    private Optional<Company> company = Optional.empty();
    private Optional<Bucket> visitorsRate = Optional.empty();
    private Optional<Bucket> ownersRate = Optional.empty();
    private boolean closed;

    OpenThread(
            String visit,
            Instant since,
            Lang lang,
            Duration patience,
            Consumer<ThreadReply.ToVisitor> visitor) {
        this.visit = visit;
        this.since = since;
        this.lang = lang;
        this.patience = patience;
        this.visitor = visitor;
    }

    String visit() {
        return visit;
    }

    synchronized ThreadSummary summary() {
        return new ThreadSummary(visit, since, questions, lang, company.isPresent());
    }

    /** The visitor asks the assistant something. */
    public synchronized void asked(Lang next) {
        questions++;
        lang = next;
    }

    /**
     * The owner would like to join. The visitor is asked once that is noted.
     *
     * @return why he cannot; empty when he has to wait for consent
     */
    synchronized Optional<Ending> join(OwnerSeat owner) {
        if (closed) {
            return Optional.of(Ending.UNKNOWN);
        }
        if (company.isPresent()) {
            return Optional.of(Ending.TAKEN);
        }
        Thread expiry = Thread.ofVirtual().unstarted(() -> expire(owner));
        company = Optional.of(new Company(owner, Stage.NOTED, expiry));
        owner.note(OwnerDeed.ASK_TO_JOIN, visit).thenRun(() -> ask(owner));
        return Optional.empty();
    }

    private synchronized void ask(OwnerSeat owner) {
        if (waits(owner)) {
            Company asked = company.orElseThrow().at(Stage.ASKED);
            company = Optional.of(asked);
            visitor.accept(new ThreadReply.Wanted());
            asked.expiry().start();
        }
    }

    private void expire(OwnerSeat owner) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException _) {
            return;
        }
        synchronized (this) {
            if (waits(owner)) {
                company = Optional.empty();
                visitor.accept(new ThreadReply.Withdrawn());
                owner.tell(new ThreadReply.Over(Ending.UNANSWERED));
            }
        }
    }

    /**
     * The visitor lets the owner in.
     *
     * @param soFar what has been said
     * @return why nobody was let in; empty when the owner is there
     */
    public synchronized Optional<Refusal> allow(List<Exchange> soFar) {
        Optional<Company> waiting = company.filter(some -> some.stage() == Stage.ASKED);
        if (waiting.isEmpty() || isGone(waiting.get())) {
            return Optional.of(new Refusal.Unavailable());
        }
        Company let = waiting.get();
        let.expiry().interrupt();
        company = Optional.of(let.at(Stage.LET_IN));
        LOG.info("the owner joins the conversation of visit {}, who lets him in", visit);
        let.owner().note(OwnerDeed.JOIN, visit);
        let.owner().tell(new ThreadReply.Joined(soFar.stream().map(OpenThread::safe).toList()));
        return Optional.empty();
    }

    /** The visitor does not let the owner in, or has the assistant answer again. */
    public synchronized void decline() {
        leave(company.filter(Company::letIn).isPresent() ? Ending.SENT_AWAY : Ending.DECLINED);
    }

    /**
     * The visitor says something to the owner.
     *
     * @return why it did not reach him; empty when it did
     */
    public synchronized Optional<Refusal> say(String words) {
        Optional<Company> there = company.filter(Company::letIn);
        if (there.isEmpty() || isGone(there.get())) {
            return Optional.of(new Refusal.Unavailable());
        }
        Bucket rate = visitorsRate.orElseGet(OpenThread::rate);
        visitorsRate = Optional.of(rate);
        Optional<Refusal> tooFast = tooFast(rate);
        if (tooFast.isEmpty()) {
            there.get().owner().tell(new ThreadReply.VisitorSaid(Safe.text(words)));
        }
        return tooFast;
    }

    /** The owner says something to the visitor; as {@link #say}. */
    synchronized Optional<Refusal> answer(OwnerSeat owner, String words) {
        Optional<Company> there = company.filter(some -> some.letIn() && some.owner() == owner);
        if (there.isEmpty() || isGone(there.get())) {
            return Optional.of(new Refusal.Unavailable());
        }
        Bucket rate = ownersRate.orElseGet(OpenThread::rate);
        ownersRate = Optional.of(rate);
        Optional<Refusal> tooFast = tooFast(rate);
        if (tooFast.isEmpty()) {
            visitor.accept(new ThreadReply.OwnerSaid(Safe.text(words)));
        }
        return tooFast;
    }

    /** The owner waits no longer, or the assistant answers again. Idempotent. */
    synchronized void handBack(OwnerSeat owner) {
        company.filter(some -> some.owner() == owner).ifPresent(this::handedBack);
    }

    private void handedBack(Company left) {
        end(left);
        switch (left.stage()) {
            case NOTED -> LOG.debug("visit {} was not asked yet", visit);
            case ASKED -> visitor.accept(new ThreadReply.Withdrawn());
            case LET_IN -> visitor.accept(new ThreadReply.HandedBack());
        }
    }

    /** The visit ends. */
    synchronized void close() {
        closed = true;
        leave(Ending.GONE);
    }

    /** Whoever is no longer the owner has nothing more to read. */
    private boolean isGone(Company there) {
        if (there.owner().isOwner()) {
            return false;
        }
        handedBack(there);
        there.owner().tell(new ThreadReply.Over(Ending.UNKNOWN));
        return true;
    }

    private void leave(Ending ending) {
        company.ifPresent(
                left -> {
                    end(left);
                    left.owner().tell(new ThreadReply.Over(ending));
                });
    }

    private void end(Company left) {
        left.expiry().interrupt();
        company = Optional.empty();
        if (left.letIn()) {
            LOG.info("the owner is no longer in the conversation of visit {}", visit);
            left.owner().note(OwnerDeed.HAND_BACK, visit);
        }
    }

    private boolean waits(OwnerSeat owner) {
        return company.filter(some -> some.owner() == owner && !some.letIn()).isPresent();
    }

    private static Bucket rate() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(MESSAGES_PER_MINUTE)
                                        .refillGreedy(MESSAGES_PER_MINUTE, Duration.ofMinutes(1)))
                .withNanosecondPrecision()
                .build();
    }

    private static Optional<Refusal> tooFast(Bucket rate) {
        ConsumptionProbe probe = rate.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(new Refusal.Later(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private static Exchange safe(Exchange exchange) {
        return new Exchange(Safe.text(exchange.question()), exchange.answer(), exchange.inPerson());
    }
}
