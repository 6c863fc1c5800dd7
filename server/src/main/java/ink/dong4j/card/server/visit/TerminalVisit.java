package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.VisitorZone;
import ink.dong4j.card.program.LinearProgram;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.MonotonicClock;
import ink.dong4j.card.program.Opening;
import ink.dong4j.card.program.Program;
import ink.dong4j.card.program.Tty;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.util.Optional;

/** A visit at a terminal: the interface, on a full screen or line by line. */
final class TerminalVisit implements VisitActivity {
    /** How long the visit's end waits for an answer that was cancelled by it. */
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final String id;
    private final Visitor visitor;
    private final Visitor.Pty pty;
    private final VisitServices services;
    private final Wire wire;
    private final Mailbox mailbox = new Mailbox(Wire.WINDOW_BYTES);

    TerminalVisit(String id, Visitor visitor, Visitor.Pty pty, VisitServices services, Wire wire) {
        this.id = id;
        this.visitor = visitor;
        this.pty = pty;
        this.services = services;
        this.wire = wire;
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
        TerminalType type = TerminalType.of(pty.term(), visitor.env(), pty.slow());
        Lang lang = Lang.of(visitor.user(), visitor.env());
        services.counts().language(lang);
        Opening opening =
                new Opening(
                        services.cards(),
                        lang,
                        VisitorZone.of(visitor.env(), services.zone()),
                        VisitBounds.DEFAULT.withDraftBytes(services.promptBytes()),
                        services.terms(),
                        type,
                        pty.columns(),
                        pty.rows(),
                        services.idle());
        VisitEffects effects = new VisitEffects(id, services, visitor, mailbox);
        MonotonicClock clock = new MonotonicClock(services.nanoTime());
        boolean linear = type.linear() || asksForLines(visitor.user());
        Tty tty = new WireTty(wire, linear ? () -> {} : services.figures()::frame);
        Optional<Farewell> farewell =
                linear
                        ? new LinearProgram(opening, mailbox, tty, effects, clock).run()
                        : new Program(opening, mailbox, tty, effects, clock).run();
        effects.awaitEnd(LETTING_GO);
        return farewell.map(End::of).orElse(End.GONE);
    }

    private static boolean asksForLines(String user) {
        return user.equals("plain") || user.equals("plain-zh");
    }

    @Override
    public void input(byte[] bytes) {
        mailbox.input(bytes);
    }

    /** No key will come any more, as after a Ctrl-D. */
    @Override
    public void endOfInput() {
        mailbox.post(new Msg.Closing(Farewell.LEFT));
    }

    @Override
    public void resized(int columns, int rows) {
        mailbox.resized(columns, rows);
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
