package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.ui.Farewell;
import java.time.Duration;
import java.util.Optional;

/** A visit in which a client's program takes files along. */
final class TransferVisit implements VisitActivity {
    private final Transfer transfer;
    private final VisitServices services;
    private final Phrases phrases;
    private final TransferInput input;
    private final CommandOutput output;
    private final Runnable interrupt;

    /**
     * @param reader how long bytes may take to leave
     * @param interrupt interrupts the thread that runs the visit
     */
    TransferVisit(
            Transfer transfer,
            Visitor visitor,
            VisitServices services,
            Wire wire,
            Duration reader,
            Runnable interrupt) {
        this.transfer = transfer;
        this.services = services;
        this.phrases = Phrases.of(Lang.of(visitor.user(), visitor.env()));
        this.input = new TransferInput(wire::consumed, services.idle());
        this.output = new CommandOutput(wire, false, reader);
        this.interrupt = interrupt;
    }

    @Override
    public VisitKind kind() {
        return transfer.kind();
    }

    @Override
    public int waitingBytes() {
        return input.waiting();
    }

    @Override
    public End run() throws InterruptedException {
        int status =
                transfer.run(new Transfer.Link(services.files().get(), phrases, input, output));
        Optional<Farewell> farewell = input.farewell();
        farewell.ifPresent(this::tell);
        if (output.stalled()) {
            return End.GONE;
        }
        return farewell.map(End::of).orElse(End.exit(status));
    }

    private void tell(Farewell farewell) {
        switch (farewell) {
            case LEFT -> {}
            case IDLE -> output.notice(phrases.closedIdle());
            case STOPPING -> output.notice(phrases.closedStopping());
            case DISPLACED -> output.notice(phrases.closedMakingRoom());
            case ENDED_BY_OWNER -> output.notice(phrases.closedByOwner(services.card().name()));
            case NOT_OWNER -> output.notice(phrases.closedNotOwner());
        }
    }

    @Override
    public void input(byte[] bytes) {
        input.bytes(bytes);
    }

    @Override
    public void endOfInput() {
        input.end();
    }

    @Override
    public void resized(int columns, int rows) {
        // A program reads along, whatever the size of its terminal.
    }

    @Override
    public void hangUp() {
        interrupt.run();
    }

    @Override
    public void makeRoom() {
        input.cut(Farewell.DISPLACED);
    }

    @Override
    public void dismiss() {
        input.cut(Farewell.ENDED_BY_OWNER);
    }

    @Override
    public void stop() {
        input.stop();
    }

    @Override
    public void cut() {
        input.cut(Farewell.STOPPING);
    }
}
