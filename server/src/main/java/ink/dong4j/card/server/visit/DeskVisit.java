package ink.dong4j.card.server.visit;

import ink.dong4j.card.desk.DeskText;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskPhrases;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.i18n.VisitorZone;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.desk.Desk;
import ink.dong4j.card.server.desk.DeskJson;
import ink.dong4j.card.server.metrics.VisitKind;
import ink.dong4j.card.server.visit.Wire.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command of the owner's desk: a table or a sentence on its output, or one JSON document. */
final class DeskVisit implements VisitActivity {
    private static final String JSON = "--json";
    private static final String HELP = "help";

    /** As shells have it for what is not there. */
    private static final int NO_SUCH = 1;

    private final Visitor visitor;
    private final VisitServices services;
    private final Runnable interrupt;
    private final Wire wire;
    private final String line;
    private final boolean json;
    private final Lang lang;
    private final DeskText text;
    private final CommandOutput output;

    /**
     * @param typed what stands behind the host; empty for nothing
     * @param interrupt interrupts the thread that runs the visit
     */
    DeskVisit(
            String typed,
            Visitor visitor,
            VisitServices services,
            Wire wire,
            CommandTimeouts patience,
            Runnable interrupt) {
        this.visitor = visitor;
        this.services = services;
        this.wire = wire;
        this.interrupt = interrupt;
        this.line = withoutJson(typed);
        this.json = !line.equals(typed.strip());
        this.lang = Lang.of(visitor.user(), visitor.env());
        this.text = new DeskText(lang, VisitorZone.of(visitor.env(), services.zone()));
        this.output = new CommandOutput(wire, visitor.pty().isPresent(), patience.reader());
    }

    /** Whether a line is the desk's, right or wrong. Nothing at all asks for the summary. */
    static boolean takes(String typed) {
        String line = withoutJson(typed);
        return line.isEmpty() || line.equals(HELP) || DeskRequest.begins(line);
    }

    private static String withoutJson(String typed) {
        List<String> words = new ArrayList<>(List.of(typed.strip().split(" ")));
        if (words.getFirst().equals(JSON)) {
            words.removeFirst();
        } else if (words.getLast().equals(JSON)) {
            words.removeLast();
        }
        return String.join(" ", words).strip();
    }

    @Override
    public VisitKind kind() {
        return VisitKind.DESK;
    }

    @Override
    public End run() throws InterruptedException {
        int status = status();
        return output.stalled() ? End.GONE : End.exit(status);
    }

    private int status() throws InterruptedException {
        if (!services.owners().isOwner(visitor.identity())) {
            return unknown();
        }
        if (line.equals(HELP)) {
            output.lines(Stream.OUT, text.commands());
            return 0;
        }
        Optional<DeskRequest> request =
                line.isEmpty()
                        ? Optional.of(DeskRequest.Look.at(DeskTopic.DESK))
                        : DeskRequest.of(line);
        if (request.isEmpty()) {
            output.notice(DeskPhrases.of(lang).failure(DeskFailure.USAGE));
            return CommandVisit.USAGE;
        }
        Desk desk = services.calls().desk().get();
        return switch (request.get()) {
            case DeskRequest.Look look -> told(desk.look(visitor.identity(), look));
            case DeskRequest.Act act -> told(desk.act(visitor.identity(), act));
            case DeskRequest.Away _ -> 0;
        };
    }

    private int told(DeskReply reply) {
        if (reply instanceof DeskReply.Closed) {
            return unknown();
        }
        if (json) {
            output.lines(Stream.OUT, DeskJson.lines(reply));
        }
        return switch (reply) {
            case DeskReply.Told(DeskRequest.Look _, Instant _, Report report) -> {
                if (!json) {
                    output.lines(Stream.OUT, text.lines(report));
                }
                yield 0;
            }
            case DeskReply.Done done -> {
                if (!json) {
                    output.lines(Stream.OUT, List.of(text.sentence(done)));
                }
                yield 0;
            }
            case DeskReply.Failed failed -> {
                output.notice(text.sentence(failed));
                yield status(failed.why());
            }
            case DeskReply.Closed _ -> unknown();
        };
    }

    private static int status(DeskFailure why) {
        return switch (why) {
            case NO_SUCH -> NO_SUCH;
            case ABSENT, USAGE -> CommandVisit.USAGE;
            case STORE, BUSY -> AskCommand.UNAVAILABLE;
        };
    }

    /** As for everybody else: nothing tells that there is a desk. */
    private int unknown() {
        output.notice(Phrases.of(lang).unknownUsage(services.card().host()));
        return CommandVisit.USAGE;
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
        // What was printed is not laid out for a width.
    }

    @Override
    public void hangUp() {
        interrupt.run();
    }

    @Override
    public void makeRoom() {
        // It comes to its end by itself, as for what follows.
    }

    @Override
    public void stop() {}

    @Override
    public void cut() {}

    @Override
    public void dismiss() {}
}
