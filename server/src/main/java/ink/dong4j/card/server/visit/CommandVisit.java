package ink.dong4j.card.server.visit;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.i18n.VisitorZone;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.screen.PrintedPage;
import ink.dong4j.card.server.files.CardJson;
import ink.dong4j.card.server.files.CardVcard;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.visit.Wire.Stream;
import ink.dong4j.card.ui.PlainText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A visit without an interface: one command, its data on one stream, what there is to say about it
 * on the other, and an exit status.
 */
final class CommandVisit implements VisitActivity {
    /** Bad usage, as shells have it. */
    static final int USAGE = 2;

    private final ExecRequest command;
    private final VisitServices services;
    private final Lang lang;
    private final ZoneId zone;
    private final Phrases phrases;
    private final Optional<Boolean> unproved;
    private final CommandOutput output;
    private final AskCommand asking;
    private final LeaveCommand leaving;
    private final AwaitedCalls calls;

    /**
     * @param interrupt interrupts the thread that runs the visit
     */
    CommandVisit(
            ExecRequest command,
            Visitor visitor,
            VisitServices services,
            Wire wire,
            CommandTimeouts patience,
            Runnable interrupt) {
        this.command = offered(command, services);
        this.services = services;
        this.lang = Lang.of(visitor.user(), visitor.env());
        this.zone = VisitorZone.of(visitor.env(), services.zone());
        this.phrases = Phrases.of(lang);
        this.calls = new AwaitedCalls(services, visitor);
        this.unproved = visitor.nothingProved().map(MemoryReply.NothingProved::owner);
        boolean terminal = visitor.pty().isPresent();
        this.output = new CommandOutput(wire, terminal, patience.reader());
        this.asking = new AskCommand(visitor, services, wire, output, patience, interrupt);
        this.leaving =
                new LeaveCommand(services.cards(), lang, asking.input(), patience, output, calls);
    }

    /** Only a model can judge a description: without one the command is unknown. */
    private static ExecRequest offered(ExecRequest command, VisitServices services) {
        boolean fits = command instanceof ExecRequest.Ask ask && ask.fit();
        return fits && !services.terms().provider() ? new ExecRequest.Unknown() : command;
    }

    @Override
    public VisitKind kind() {
        return switch (command) {
            case ExecRequest.Ask _ -> VisitKind.ASK;
            case ExecRequest.Print print -> kind(print);
            case ExecRequest.Misused(ExecRequest.Print print) -> kind(print);
            case ExecRequest.Page _, ExecRequest.Leave _ -> VisitKind.PAGE;
            case ExecRequest.Files _ -> VisitKind.FILES;
            case ExecRequest.Unknown _ -> VisitKind.UNKNOWN;
        };
    }

    private static VisitKind kind(ExecRequest.Print print) {
        return switch (print) {
            case HELP -> VisitKind.HELP;
            case CARD -> VisitKind.CARD;
            case JSON -> VisitKind.JSON;
            case VCARD -> VisitKind.VCARD;
            case FINGERPRINT -> VisitKind.FINGERPRINT;
        };
    }

    @Override
    public boolean counts() {
        return !(command instanceof ExecRequest.Unknown);
    }

    @Override
    public End run() throws InterruptedException {
        int status = status();
        return output.stalled() ? End.GONE : End.exit(status);
    }

    private int status() throws InterruptedException {
        unproved.ifPresent(owner -> output.notice(phrases.memory().nothingProved(owner)));
        return switch (command) {
            case ExecRequest.Print print -> {
                print(print);
                yield 0;
            }
            case ExecRequest.Misused _ -> misused();
            case ExecRequest.Files files when files.isMisused() -> misused();
            case ExecRequest.Files files -> files(files);
            case ExecRequest.Page(Command page, String argument) -> page(page, argument);
            case ExecRequest.Leave leave -> leaving.isFor(leave) ? leaving.run(leave) : unknown();
            case ExecRequest.Unknown _ -> unknown();
            case ExecRequest.Ask ask -> asking.run(ask);
        };
    }

    private int page(Command page, String argument) throws InterruptedException {
        return switch (PrintedPage.of(
                services.card(), lang, zone, services.terms(), page, argument, calls)) {
            case PrintedPage.Found(List<String> lines) -> {
                services.counts().page(page.word().substring(1));
                output.lines(Stream.OUT, lines);
                yield 0;
            }
            case PrintedPage.Refused(String sentence) -> {
                output.notice(sentence);
                yield USAGE;
            }
            case PrintedPage.Failed(List<String> lines, Refusal refusal) -> {
                output.lines(Stream.ERR, lines);
                yield AwaitedCalls.status(refusal);
            }
            case PrintedPage.Absent() -> unknown();
        };
    }

    private int misused() throws InterruptedException {
        output.lines(Stream.ERR, help());
        return USAGE;
    }

    private int files(ExecRequest.Files files) throws InterruptedException {
        String host = services.card().host();
        return new FileCommands(services.files().get(), output, phrases, host).run(files);
    }

    private int unknown() throws InterruptedException {
        output.notice(phrases.unknownUsage(services.card().host()));
        return USAGE;
    }

    private List<String> help() {
        Card card = services.card();
        return PlainText.help(card, CardScreens.of(card).menu(), services.terms(), lang);
    }

    private void print(ExecRequest.Print print) {
        Card card = services.card();
        switch (print) {
            case HELP -> output.lines(Stream.OUT, help());
            case CARD -> output.lines(Stream.OUT, PlainText.card(card, lang));
            case JSON -> output.lines(Stream.OUT, CardJson.lines(card));
            case VCARD -> output.bytes(CardVcard.of(card, lang));
            case FINGERPRINT -> output.lines(Stream.OUT, services.fingerprint().get());
        }
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
        asking.stop(AskCommand.Stop.GONE);
    }

    @Override
    public void makeRoom() {
        // What is only printed comes to its end by itself.
        if (command instanceof ExecRequest.Ask) {
            asking.makeRoom();
        }
    }

    @Override
    public void dismiss() {
        // What is only printed comes to its end by itself.
        if (command instanceof ExecRequest.Ask) {
            asking.dismiss();
        }
    }

    @Override
    public void stop() {
        // What is only printed comes to its end by itself.
        if (command instanceof ExecRequest.Ask) {
            asking.leave();
        }
    }

    @Override
    public void cut() {
        asking.cut();
    }
}
