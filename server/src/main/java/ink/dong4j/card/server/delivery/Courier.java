package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.metrics.DeliveryFigures;
import ink.dong4j.card.server.metrics.DeliveryOutcome;
import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.Outbox;
import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is due on one channel, one after the other, on a virtual thread of its own, so that a channel
 * that hangs holds up no other. An attempt is claimed in the store before, and what came of it is noted
 * until the store has it: only a process that ends between the two sends something again, under the same
 * id. The log is told when the channel begins or ends to fail, and what was given up.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Longer than any attempt takes. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /** While something waits, since the time of day may be set. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration STORE_REST = Duration.ofSeconds(2);

    private final Channel channel;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Duration giveUp;
    private final Backoff backoff;
    private final DeliveryFigures figures;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile int waiting;
    private boolean failing;

    /**
     * @param giveUp how long something is tried
     */
    Courier(
            Channel channel,
            Outbox outbox,
            InstantSource clock,
            Duration giveUp,
            Backoff backoff,
            DeliveryFigures figures) {
        this.channel = channel;
        this.outbox = outbox;
        this.clock = clock;
        this.giveUp = giveUp;
        this.backoff = backoff;
        this.figures = figures;
        thread = Thread.ofVirtual().name("delivery-" + channel.name()).unstarted(this::run);
    }

    /** Begins, with what is left of an earlier process. Once. */
    void start() {
        thread.start();
    }

    /** There is something new, or it is later than it was. */
    void wake() {
        wake.release();
    }

    /** How many dispatches were on their way when it last looked. */
    int waiting() {
        return waiting;
    }

    /** Begins no more attempts. */
    void stop() {
        closed = true;
        wake.release();
    }

    /**
     * Waits for the attempt that runs, for so long at most; then breaks it off.
     *
     * @return whether it had ended
     */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        boolean ended = thread.join(atMost);
        thread.interrupt();
        return ended;
    }

    private void run() {
        try {
            while (!closed) {
                wake.drainPermits();
                Duration rest = nextStep();
                boolean _ = wake.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration nextStep() throws InterruptedException {
        try {
            return step();
        } catch (RuntimeException bug) {
            LOG.error("The channel {} cannot go on for a while", channel.name(), bug);
            return LONGEST_REST;
        }
    }

    /** Tries what is due for longest; returns how long nothing else is. */
    private Duration step() throws InterruptedException {
        Instant now = clock.instant();
        try {
            Outbox.Queue queue = Stored.await(outbox.claim(channel.name(), now, now.plus(CLAIM)));
            waiting = queue.waiting();
            if (queue.claimed().isPresent()) {
                attempt(queue.claimed().get());
                return Duration.ZERO;
            }
            return queue.nextDue().map(due -> rest(now, due)).orElse(IDLE);
        } catch (StoreUnusable e) {
            LOG.debug("Nothing can be claimed for the channel {}", channel.name(), e);
            return STORE_REST;
        }
    }

    private static Duration rest(Instant now, Instant due) {
        Duration rest = Duration.between(now, due);
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private void attempt(Dispatch dispatch) throws InterruptedException {
        switch (sent(dispatch)) {
            case SendResult.Delivered() -> {
                tellItWorks();
                note(dispatch, Dispatch.State.DELIVERED, "");
                figures.ended(channel.kind(), DeliveryOutcome.DELIVERED);
            }
            case SendResult.Refused(String why) -> giveUp(dispatch, why);
            case SendResult.Later(String why, Duration after) -> {
                tellItFails(why);
                Instant due = clock.instant().plus(backoff.after(dispatch.attempts(), after));
                if (due.isAfter(dispatch.created().plus(giveUp))) {
                    giveUp(dispatch, why);
                } else {
                    noted(() -> outbox.later(dispatch, due, why));
                    figures.ended(channel.kind(), DeliveryOutcome.RETRIED);
                }
            }
        }
    }

    /** A bug in one channel ends neither its thread nor the dispatch. */
    private SendResult sent(Dispatch dispatch) {
        try {
            return channel.send(dispatch);
        } catch (RuntimeException bug) {
            LOG.error("The channel {} broke", channel.name(), bug);
            return new SendResult.Later("the channel broke, see the log", Duration.ZERO);
        }
    }

    private void giveUp(Dispatch dispatch, String why) throws InterruptedException {
        LOG.warn(
                "The {} {} is given up on the channel {}: {}",
                Announcement.word(dispatch.kind()),
                dispatch.id(),
                channel.name(),
                why);
        note(dispatch, Dispatch.State.FAILED, why);
        figures.ended(channel.kind(), DeliveryOutcome.FAILED);
    }

    private void note(Dispatch dispatch, Dispatch.State state, String failure)
            throws InterruptedException {
        Instant when = clock.instant();
        noted(() -> outbox.ended(dispatch, state, when, failure));
    }

    /** Until the store has it, or the server ends. */
    private void noted(Supplier<CompletionStage<Boolean>> note) throws InterruptedException {
        while (true) {
            try {
                boolean _ = Stored.await(note.get());
                return;
            } catch (StoreUnusable e) {
                LOG.debug("What came of an attempt cannot be noted yet", e);
                if (closed) {
                    return;
                }
                Thread.sleep(STORE_REST);
            }
        }
    }

    private void tellItFails(String why) {
        if (!failing) {
            failing = true;
            LOG.warn("The channel {} fails: {}; it is tried again", channel.name(), why);
        }
    }

    private void tellItWorks() {
        if (failing) {
            failing = false;
            LOG.info("The channel {} works again", channel.name());
        }
    }
}
