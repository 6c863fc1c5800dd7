package ink.dong4j.card.server.visit;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.visit.Wire.Stream;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.ui.PlainText;
import java.util.List;

/**
 * A visit without an interface: one command, its data on one stream, what there is to say about it
 * on the other, and an exit status.
 */
final class Exec implements Activity {
    /** Bad usage, as shells have it. */
    static final int USAGE = 2;

    private static final int SHOWN_COLUMNS = 40;

    private final Command command;
    private final Services services;
    private final Lang lang;
    private final Phrases phrases;
    private final Output output;
    private final Asking asking;

    /**
     * @param interrupt interrupts the thread that runs the visit
     */
    Exec(
            Command command,
            Visitor visitor,
            Services services,
            Wire wire,
            Patience patience,
            Runnable interrupt) {
        this.command = command;
        this.services = services;
        this.lang = Lang.of(visitor.user(), visitor.env());
        this.phrases = Phrases.of(lang);
        boolean terminal = visitor.pty().isPresent();
        this.output = new Output(wire, terminal, patience.reader());
        this.asking = new Asking(visitor, services, wire, output, patience, interrupt);
    }

    @Override
    public VisitKind kind() {
        return switch (command) {
            case Command.Ask _ -> VisitKind.ASK;
            case Command.Print print -> kind(print);
            case Command.Misused(Command.Print print) -> kind(print);
            case Command.Unknown _ -> VisitKind.UNKNOWN;
        };
    }

    private static VisitKind kind(Command.Print print) {
        return switch (print) {
            case HELP -> VisitKind.HELP;
            case CARD -> VisitKind.CARD;
            case LINKS -> VisitKind.LINKS;
            case JSON -> VisitKind.JSON;
            case FINGERPRINT -> VisitKind.FINGERPRINT;
        };
    }

    /** What it reads is kept, not waiting. */
    @Override
    public int waitingBytes() {
        return 0;
    }

    @Override
    public int waitingMessages() {
        return 0;
    }

    @Override
    public boolean counts() {
        return !(command instanceof Command.Unknown);
    }

    @Override
    public End run() throws InterruptedException {
        int status = status();
        return output.stalled() ? End.GONE : End.exit(status);
    }

    private int status() throws InterruptedException {
        return switch (command) {
            case Command.Print print -> {
                output.lines(Stream.OUT, lines(print));
                yield 0;
            }
            case Command.Misused _ -> {
                output.lines(Stream.ERR, PlainText.help(services.card(), lang));
                yield USAGE;
            }
            case Command.Unknown(String name) -> {
                String shown = Safe.line(name, SHOWN_COLUMNS);
                output.notice(phrases.unknownUsage(shown, services.card().host()));
                yield USAGE;
            }
            case Command.Ask ask -> asking.run(ask);
        };
    }

    private List<String> lines(Command.Print print) {
        Card card = services.card();
        return switch (print) {
            case HELP -> PlainText.help(card, lang);
            case CARD -> PlainText.card(card, lang);
            case LINKS -> PlainText.links(card, lang);
            case JSON -> CardJson.lines(card);
            case FINGERPRINT -> services.fingerprint().get();
        };
    }

    @Override
    public void input(byte[] bytes) {
        asking.input().bytes(bytes);
    }

    @Override
    public void endOfInput() {
        asking.input().end();
    }

    @Override
    public void resized(int columns, int rows) {
        // What was printed is not laid out for a width.
    }

    @Override
    public void hangUp() {
        asking.stop(Asking.Stop.GONE);
    }

    @Override
    public void makeRoom() {
        // What is only printed comes to its end by itself.
        if (command instanceof Command.Ask) {
            asking.makeRoom();
        }
    }

    @Override
    public void stop() {
        // What is only printed comes to its end by itself.
        if (command instanceof Command.Ask) {
            asking.leave();
        }
    }

    @Override
    public void cut() {
        asking.cut();
    }
}
