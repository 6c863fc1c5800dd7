package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.metrics.VisitKind;

/** A visit that is told that nobody is let in for a while. */
final class TurnedAway implements VisitActivity {
    private final Visitor visitor;
    private final VisitServices services;
    private final Wire wire;
    private final CommandOutput output;
    private final Runnable interrupt;

    /**
     * @param interrupt interrupts the thread that runs the visit
     */
    TurnedAway(
            Visitor visitor,
            VisitServices services,
            Wire wire,
            CommandTimeouts patience,
            Runnable interrupt) {
        this.visitor = visitor;
        this.services = services;
        this.wire = wire;
        this.output = new CommandOutput(wire, visitor.pty().isPresent(), patience.reader());
        this.interrupt = interrupt;
    }

    @Override
    public VisitKind kind() {
        return VisitKind.TURNED_AWAY;
    }

    @Override
    public End run() {
        Lang lang = Lang.of(visitor.user(), visitor.env());
        output.notice(Phrases.of(lang).notReceiving(services.card().name()));
        return End.exit(AskCommand.LIMITED);
    }

    @Override
    public void input(byte[] bytes) {
        wire.consumed(bytes.length);
    }

    @Override
    public void endOfInput() {
        // It is not read.
    }

    @Override
    public void resized(int columns, int rows) {
        // Nothing is laid out.
    }

    @Override
    public void hangUp() {
        interrupt.run();
    }

    @Override
    public void makeRoom() {
        // It ends by itself, as for what follows.
    }

    @Override
    public void stop() {}

    @Override
    public void cut() {}

    @Override
    public void dismiss() {}
}
