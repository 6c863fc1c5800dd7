package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.desk.Guest;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.limit.AddressBlock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visit and its virtual thread. Here a bug ends: it costs the one visit, is logged once, and the
 * channel is closed whatever happens.
 */
final class RunningVisit {
    private static final Logger LOG = LoggerFactory.getLogger(RunningVisit.class);

    private final String id;
    private final AddressBlock address;
    private final Visitor visitor;
    private final long begunAtNanos;
    private final Wire wire;
    private final Sessions sessions;
    private final Thread thread;
    private final VisitActivity activity;

    /**
     * @param purpose makes the activity, given what interrupts the thread that will run it
     */
    RunningVisit(
            String id,
            Visitor visitor,
            long begunAtNanos,
            Wire wire,
            Sessions sessions,
            Function<Runnable, VisitActivity> purpose) {
        this.id = id;
        this.address = AddressBlock.of(visitor.address());
        this.visitor = visitor;
        this.begunAtNanos = begunAtNanos;
        this.wire = wire;
        this.sessions = sessions;
        this.thread = Thread.ofVirtual().name("visit-" + id).unstarted(this::run);
        this.activity = purpose.apply(thread::interrupt);
    }

    void start() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    String id() {
        return id;
    }

    AddressBlock address() {
        return address;
    }

    /** As the owner sees it at his desk. */
    Guest guest(long nowNanos) {
        long heardAtNanos = activity.heardAtNanos().orElse(begunAtNanos);
        return new Guest(
                id,
                activity.kind().name().toLowerCase(Locale.ROOT),
                Duration.ofNanos(nowNanos - begunAtNanos),
                Duration.ofNanos(nowNanos - heardAtNanos),
                address.value(),
                activity.window(),
                Lang.of(visitor.user(), visitor.env()),
                standing(visitor.identity()));
    }

    private static DeskWord standing(Identity identity) {
        return switch (identity) {
            case Identity.Anonymous _ -> DeskWord.ANONYMOUS;
            case Identity.Known _ -> DeskWord.KNOWN;
            case Identity.Owner _ -> DeskWord.OWNER;
        };
    }

    VisitActivity activity() {
        return activity;
    }

    private void run() {
        End end = End.BROKEN;
        try {
            sessions.opened(this);
            end = activity.run();
        } catch (InterruptedException e) {
            // Whoever interrupts has closed the channel or is about to: nothing more can be said.
            end = End.GONE;
        } catch (RuntimeException | Error e) {
            LOG.error("visit {} broke", id, e);
        } finally {
            close(end);
        }
    }

    private void close(End end) {
        try {
            wire.exit(end.status());
        } finally {
            sessions.closed(this, end);
        }
    }
}
