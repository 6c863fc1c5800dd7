package ink.dong4j.card.server.visit;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.desk.DeskScreens;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.VisitorZone;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.program.LinearProgram;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.MonotonicClock;
import ink.dong4j.card.program.Opening;
import ink.dong4j.card.program.Program;
import ink.dong4j.card.program.Tty;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.memory.VisitMemory;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Remembering;
import ink.dong4j.card.ui.Screens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A visit at a terminal: the interface, on a full screen or line by line. */
final class TerminalVisit implements VisitActivity {
    /** How long the visit's end waits for an answer that was cancelled by it. */
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    /** How long the first frame waits for what is remembered of the visitor. */
    private static final Duration RECALL = Duration.ofMillis(50);

    private final String id;
    private final Visitor visitor;
    private final Visitor.Pty pty;
    private final VisitServices services;
    private final Function<Card, Screens> screens;
    private final Wire wire;
    private final Mailbox mailbox = new Mailbox(Wire.WINDOW_BYTES);
    private volatile int columns;
    private volatile int rows;
    private volatile long heardAtNanos;

    /**
     * @param screens those of a card for its visitors
     */
    TerminalVisit(
            String id,
            Visitor visitor,
            Visitor.Pty pty,
            VisitServices services,
            Function<Card, Screens> screens,
            Wire wire) {
        this.screens = screens;
        this.id = id;
        this.visitor = visitor;
        this.pty = pty;
        this.services = services;
        this.wire = wire;
        this.columns = pty.columns();
        this.rows = pty.rows();
        this.heardAtNanos = services.nanoTime().getAsLong();
    }

    @Override
    public VisitKind kind() {
        return VisitKind.TERMINAL;
    }

    @Override
    public int waitingBytes() {
        return mailbox.waitingBytes();
    }

    @Override
    public int waitingMessages() {
        return mailbox.waitingMessages();
    }

    @Override
    public End run() throws InterruptedException {
        Optional<VisitMemory> memory = memory();
        Optional<Resumption> dropped = Optional.empty();
        try {
            Ended ended = run(memory);
            dropped =
                    memory.filter(_ -> ended.farewell().isEmpty())
                            .map(_ -> Remembering.resumption(ended.last()));
            return ended.farewell().map(End::of).orElse(End.GONE);
        } finally {
            Optional<Resumption> where = dropped;
            memory.ifPresent(own -> own.close(where));
        }
    }

    /** How a visit ended: empty when nothing could be said any more. */
    private record Ended(Optional<Farewell> farewell, Model last) {}

    private Optional<VisitMemory> memory() {
        return visitor.identity() instanceof Identity.Known(KeyId key)
                ? Optional.of(
                        services.returning().open(key, reply -> mailbox.post(new Msg.Came(reply))))
                : Optional.empty();
    }

    /** What the visitor is told of himself before anything else; nothing where nobody knows him. */
    private List<Msg> first(Optional<VisitMemory> memory) throws InterruptedException {
        Optional<? extends MemoryReply> told =
                memory.isPresent() ? memory.get().recall(RECALL) : visitor.nothingProved();
        return told.<Msg>map(Msg.Came::new).stream().toList();
    }

    private Ended run(Optional<VisitMemory> memory) throws InterruptedException {
        TerminalType type = TerminalType.of(pty.term(), visitor.env(), pty.slow());
        Lang lang = Lang.of(visitor.user(), visitor.env());
        services.counts().language(lang);
        Opening opening =
                new Opening(
                        screens(),
                        services.cards(),
                        lang,
                        VisitorZone.of(visitor.env(), services.zone()),
                        VisitBounds.DEFAULT.withDraftBytes(services.promptBytes()),
                        services.terms(),
                        type,
                        pty.columns(),
                        pty.rows(),
                        services.idle(),
                        first(memory));
        VisitEffects effects = new VisitEffects(id, services, visitor, memory, mailbox);
        MonotonicClock clock = new MonotonicClock(services.nanoTime());
        boolean linear = type.linear() || asksForLines(visitor.user());
        Tty tty = new WireTty(wire, linear ? () -> {} : services.figures()::frame);
        Ended ended =
                linear
                        ? inLines(opening, tty, effects, clock)
                        : onScreen(opening, tty, effects, clock);
        effects.awaitEnd(LETTING_GO);
        return ended;
    }

    private Ended inLines(Opening opening, Tty tty, VisitEffects effects, MonotonicClock clock) {
        LinearProgram program = new LinearProgram(opening, mailbox, tty, effects, clock);
        return new Ended(program.run(), program.model());
    }

    private Ended onScreen(Opening opening, Tty tty, VisitEffects effects, MonotonicClock clock) {
        Program program = new Program(opening, mailbox, tty, effects, clock);
        return new Ended(program.run(), program.model());
    }

    /** The desk's are loaded for the owner alone. */
    private Function<Card, Screens> screens() {
        return services.owners().isOwner(visitor.identity()) ? DeskScreens::of : screens;
    }

    private static boolean asksForLines(String user) {
        return user.equals("plain") || user.equals("plain-zh");
    }

    @Override
    public void input(byte[] bytes) {
        heardAtNanos = services.nanoTime().getAsLong();
        mailbox.input(bytes);
    }

    /** No key will come any more, as after a Ctrl-D. */
    @Override
    public void endOfInput() {
        mailbox.post(new Msg.Closing(Farewell.LEFT));
    }

    @Override
    public void resized(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        mailbox.resized(newColumns, newRows);
    }

    @Override
    public String window() {
        return columns + "x" + rows;
    }

    @Override
    public OptionalLong heardAtNanos() {
        return OptionalLong.of(heardAtNanos);
    }

    @Override
    public void announce(String words) {
        mailbox.post(new Msg.Announced(words));
    }

    @Override
    public void dismiss() {
        mailbox.post(new Msg.Closing(Farewell.ENDED_BY_OWNER));
    }

    @Override
    public void hangUp() {
        mailbox.hangUp();
    }

    @Override
    public void makeRoom() {
        mailbox.post(new Msg.Closing(Farewell.DISPLACED));
    }

    @Override
    public void stop() {
        mailbox.post(new Msg.Stopping());
    }

    @Override
    public void cut() {
        mailbox.post(new Msg.Closing(Farewell.STOPPING));
    }

    /** @param painted told of each frame; on a full screen each write is one */
    private record WireTty(Wire wire, Runnable painted) implements Tty {
        @Override
        public void write(byte[] bytes, Runnable done) {
            painted.run();
            wire.write(Wire.Stream.OUT, bytes, done);
        }

        @Override
        public void fence(Runnable reached) {
            wire.fence(reached);
        }

        @Override
        public void consumed(int bytes) {
            wire.consumed(bytes);
        }
    }
}
