package ink.dong4j.card.server.visit;

import ink.dong4j.card.screen.LatestScreens;
import ink.dong4j.card.server.desk.Guest;
import ink.dong4j.card.server.desk.Guests;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.LogThrottle;
import ink.dong4j.card.server.metrics.Depth;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry of all visits, and where they begin. Whoever admits connections bounds their number.
 * Thread-safe.
 */
public final class Sessions implements Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** A little longer than a visit takes to say goodbye to a slow reader. */
    private static final Duration LEAVING = Duration.ofSeconds(8);

    private enum Closing {
        NOT,
        /** Answers that run may come to their end. */
        WAITING,
        /** Nothing is waited for any more. */
        CUTTING
    }

    private final VisitServices services;
    private final CommandTimeouts patience;

    /** For commands that do not exist, which are mostly scanners'. */
    private final LogThrottle unknownCommands = new LogThrottle(System::nanoTime);

    private final LatestScreens screens = new LatestScreens();
    private final AtomicLong lastId = new AtomicLong();
    private final Set<RunningVisit> visits = ConcurrentHashMap.newKeySet();
    private volatile Closing closing = Closing.NOT;
    private volatile boolean draining;
    private volatile String notice = "";

    /**
     * Visits that were logged as open; scanners are not among them. Guarded by the monitor, which is
     * held while a count changes and is logged, so that the log's lines are in order.
     */
    private int logged;

    public Sessions(VisitServices services) {
        this(services, CommandTimeouts.DEFAULT);
    }

    Sessions(VisitServices services, CommandTimeouts patience) {
        this.services = services;
        this.patience = patience;
        services.figures().watch(Depth.MAILBOX_BYTES, () -> sum(VisitActivity::waitingBytes));
        services.figures().watch(Depth.MAILBOX_MESSAGES, () -> sum(VisitActivity::waitingMessages));
    }

    /**
     * Begins a visit on a virtual thread of its own. May be called from an event loop.
     *
     * @return where the channel puts what arrives
     */
    public Visit open(Visitor visitor, Wire wire) {
        String id = Long.toHexString(lastId.incrementAndGet());
        RunningVisit visit =
                new RunningVisit(
                        id,
                        visitor,
                        services.nanoTime().getAsLong(),
                        wire,
                        this,
                        purpose(id, visitor, wire));
        visits.add(visit);
        visit.start();
        String said = notice;
        if (!said.isEmpty()) {
            visit.activity().announce(said);
        }
        Closing now = closing;
        if (now != Closing.NOT) {
            visit.activity().stop();
        }
        if (now == Closing.CUTTING) {
            visit.activity().cut();
        }
        return visit.activity();
    }

    /** How many visits go on now. */
    public int count() {
        return visits.size();
    }

    @Override
    public List<Guest> here() {
        long now = services.nanoTime().getAsLong();
        return visits.stream().map(visit -> visit.guest(now)).toList();
    }

    @Override
    public boolean end(String id) {
        Optional<RunningVisit> meant =
                visits.stream().filter(visit -> visit.id().equals(id)).findFirst();
        meant.ifPresent(visit -> visit.activity().dismiss());
        return meant.isPresent();
    }

    @Override
    public void notice(String words) {
        notice = words;
        visits.forEach(visit -> visit.activity().announce(words));
    }

    @Override
    public String notice() {
        return notice;
    }

    @Override
    public void drain(boolean on) {
        draining = on;
    }

    @Override
    public boolean drains() {
        return draining;
    }

    /**
     * Ends every visit, and those that still begin: at once, or as soon as the answer that runs for
     * it has ended. Waits for them all.
     *
     * @param grace how long answers may still run; a few seconds more pass at most until all are gone
     */
    public void close(Duration grace) {
        closing = Closing.WAITING;
        visits.forEach(visit -> visit.activity().stop());
        try {
            awaitNone(grace);
            closing = Closing.CUTTING;
            visits.forEach(visit -> visit.activity().cut());
            awaitNone(LEAVING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        visits.forEach(RunningVisit::interrupt);
    }

    /** A visit begins; on its own thread, so that no event loop waits for the log. */
    void opened(RunningVisit visit) {
        services.figures().visitOpened(visit.activity().kind());
        if (!visit.activity().counts()) {
            unknownCommand(visit.address());
            return;
        }
        services.counts().visit(visit.activity().kind());
        synchronized (this) {
            logged++;
            LOG.info(
                    "visit {} opened, kind={} address={} sessions={} answers={}",
                    visit.id(),
                    word(visit),
                    visit.address().value(),
                    logged,
                    services.answers().getAsInt());
        }
    }

    /** A visit has ended and holds nothing any more. */
    void closed(RunningVisit visit, End end) {
        services.figures().visitClosed(visit.activity().kind());
        synchronized (this) {
            visits.remove(visit);
            if (visits.isEmpty()) {
                notifyAll();
            }
            if (visit.activity().counts()) {
                logged--;
                LOG.info(
                        "visit {} closed, kind={} end={} sessions={} answers={}",
                        visit.id(),
                        word(visit),
                        end.how(),
                        logged,
                        services.answers().getAsInt());
            }
        }
    }

    /** Without the visitor's words. */
    private void unknownCommand(AddressBlock address) {
        unknownCommands
                .line()
                .ifPresent(
                        leftOut ->
                                LOG.info(
                                        "unknown command, address={} left-out={}",
                                        address.value(),
                                        leftOut));
    }

    private int sum(ToIntFunction<VisitActivity> waiting) {
        return visits.stream().mapToInt(visit -> waiting.applyAsInt(visit.activity())).sum();
    }

    private static String word(RunningVisit visit) {
        return visit.activity().kind().name().toLowerCase(Locale.ROOT);
    }

    private Function<Runnable, VisitActivity> purpose(String id, Visitor visitor, Wire wire) {
        if (draining && !isOwner(visitor)) {
            return interrupt -> new TurnedAway(visitor, services, wire, patience, interrupt);
        }
        return switch (visitor.purpose()) {
            case Visitor.Purpose.Files(FileDialogue.Factory dialogues) ->
                    transfer(visitor, wire, new SftpTransfer(dialogues));
            case Visitor.Purpose.Shell _ -> forPerson(id, visitor, wire, Optional.empty());
            case Visitor.Purpose.Command(String line) ->
                    ScpTransfer.of(line)
                            .filter(_ -> visitor.pty().isEmpty())
                            .map(scp -> transfer(visitor, wire, scp))
                            .orElseGet(() -> forPerson(id, visitor, wire, Optional.of(line)));
        };
    }

    private Function<Runnable, VisitActivity> forPerson(
            String id, Visitor visitor, Wire wire, Optional<String> line) {
        Optional<Visitor.Pty> pty = visitor.pty();
        if (isOwner(visitor)
                && (line.isPresent() || pty.isEmpty())
                && DeskVisit.takes(line.orElse(""))) {
            return interrupt ->
                    new DeskVisit(line.orElse(""), visitor, services, wire, patience, interrupt);
        }
        Optional<ExecRequest> asked = line.filter(some -> !some.isBlank()).map(ExecRequest::of);
        // Terminals and configurations wrap what they start on a host into a command of their own.
        if (pty.isPresent() && asked.filter(is -> !(is instanceof ExecRequest.Unknown)).isEmpty()) {
            return _ -> new TerminalVisit(id, visitor, pty.get(), services, screens, wire);
        }
        ExecRequest command = asked.orElse(ExecRequest.Print.CARD);
        return interrupt -> new CommandVisit(command, visitor, services, wire, patience, interrupt);
    }

    /** By his key at the login; whether it still is one is asked where it matters. */
    private static boolean isOwner(Visitor visitor) {
        return visitor.identity() instanceof Identity.Owner;
    }

    private Function<Runnable, VisitActivity> transfer(
            Visitor visitor, Wire wire, Transfer transfer) {
        return interrupt ->
                new TransferVisit(transfer, visitor, services, wire, patience.reader(), interrupt);
    }

    private synchronized void awaitNone(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!visits.isEmpty() && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
    }
}
