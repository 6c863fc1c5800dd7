package ink.dong4j.card.server.visit;

import static java.util.stream.Collectors.joining;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.PureMarkdown;
import ink.dong4j.card.server.assistant.pages.CardPages;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Attribution;
import ink.dong4j.card.talk.HeldStart;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Safe;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The commands {@code ask} and {@code fit}: the words from the command line and the input, the answer as
 * it comes, and an exit status. An input that stalls or is too long asks nothing and is bad usage, since half
 * a context could give a wrong answer.
 */
final class AskCommand {
    /** Why the thread was interrupted. */
    enum Stop {
        NOT,
        /** Ctrl-C. */
        KEY,
        /** The server stops, and nothing was asked yet. */
        CLOSING,
        /** The server stops and waits no longer for the answer. */
        CUT,
        /** The place goes to another visitor. */
        DISPLACED,
        /** The owner ends the visit. */
        DISMISSED,
        /** The visitor is not there any more. */
        GONE
    }

    /** What changes nothing once the answer has ended. */
    private static final Set<Stop> LATE = EnumSet.of(Stop.CUT, Stop.DISPLACED, Stop.DISMISSED);

    private enum Phase {
        READING,
        ANSWERING,
        ANSWERED
    }

    /** EX_UNAVAILABLE: no answer, or only a part. */
    static final int UNAVAILABLE = 69;

    /** EX_TEMPFAIL: our own limit. */
    static final int LIMITED = 75;

    /** As a shell tells a Ctrl-C. */
    static final int INTERRUPTED = 130;

    private final Visitor visitor;
    private Lang lang;
    private Phrases phrases;
    private final VisitServices services;
    private final boolean terminal;
    private final Answerer answerer;
    private final CommandOutput output;
    private final CommandTimeouts patience;
    private final Runnable interrupt;
    private final AskInput input;
    private final AtomicReference<Stop> stop = new AtomicReference<>(Stop.NOT);

    /** Guarded by the monitor, as is whether the server stops. */
    private Phase phase = Phase.READING;

    private boolean leaving;

    AskCommand(
            Visitor visitor,
            VisitServices services,
            Wire wire,
            CommandOutput output,
            CommandTimeouts patience,
            Runnable interrupt) {
        this.lang = Lang.of(visitor.user(), visitor.env());
        this.phrases = Phrases.of(lang);
        this.services = services;
        this.visitor = visitor;
        this.terminal = visitor.pty().isPresent();
        this.answerer = new LimitedAnswerer(services, visitor.quota(), _ -> {});
        this.output = output;
        this.patience = patience;
        this.interrupt = interrupt;
        this.input =
                new AskInput(
                        services.promptBytes(), terminal, wire::consumed, () -> stop(Stop.KEY));
    }

    AskInput input() {
        return input;
    }

    /**
     * Ends the command at once. The first reason counts, but a visitor who is gone also ends the
     * last words to him, which would wait for bytes to leave that never will.
     */
    void stop(Stop reason) {
        if (stop.compareAndSet(Stop.NOT, reason) || reason == Stop.GONE) {
            interrupt.run();
        }
    }

    /** The server stops: a question that was not asked yet never is. */
    synchronized void leave() {
        leaving = true;
        if (phase == Phase.READING) {
            stop(Stop.CLOSING);
        }
    }

    /** The server waits no longer. */
    synchronized void cut() {
        if (phase == Phase.ANSWERING) {
            stop(Stop.CUT);
        }
    }

    /** The place goes to another visitor. */
    synchronized void makeRoom() {
        if (phase != Phase.ANSWERED) {
            stop(Stop.DISPLACED);
        }
    }

    /** The owner ends the visit. */
    synchronized void dismiss() {
        if (phase != Phase.ANSWERED) {
            stop(Stop.DISMISSED);
        }
    }

    /** Whether the question may be asked. */
    private synchronized boolean begin() {
        if (!leaving) {
            phase = Phase.ANSWERING;
        }
        return !leaving;
    }

    /** Whether the visitor has to be told that the server stops. */
    private synchronized boolean end() {
        phase = Phase.ANSWERED;
        // What would have ended the answer came after its end, and changes nothing.
        if (LATE.contains(stop.get())) {
            boolean _ = Thread.interrupted();
        }
        return leaving;
    }

    /**
     * @throws InterruptedException when the visitor is gone or reads nothing
     */
    int run(ExecRequest.Ask ask) throws InterruptedException {
        speak(Lang.chosen(visitor.user(), visitor.env()), ask.words());
        try {
            AskInput.Result read =
                    ask.waitsForInput()
                            ? input.read(services.idle(), services.idle(), true)
                            : input.read(patience.firstByte(), patience.nextByte(), false);
            return switch (read) {
                case AskInput.Result.TooLong _ -> refuse(phrases.tooLong());
                case AskInput.Result.Stalled _ -> refuse(phrases.inputStalled());
                case AskInput.Result.All(String context) -> ask(ask, context);
            };
        } catch (InterruptedException e) {
            return interrupted(e);
        }
    }

    /** Notices are in the language that the visitor chose, else in that of his question. */
    private void speak(Optional<Lang> chosen, String question) {
        lang = chosen.orElseGet(() -> CardPages.langOf(new Question(question, List.of(), lang)));
        phrases = Phrases.of(lang);
    }

    private int ask(ExecRequest.Ask asked, String context) throws InterruptedException {
        String words =
                Stream.of(Safe.text(asked.words()).strip(), context)
                        .filter(text -> !text.isEmpty())
                        .collect(joining("\n\n"));
        if (words.isEmpty()) {
            String host = services.card().host();
            return refuse(
                    asked.fit() ? phrases.descriptionMissing(host) : phrases.questionMissing(host));
        }
        if (!begin()) {
            boolean _ = Thread.interrupted();
            throw new InterruptedException("the server stops");
        }
        // Here and not before, since the card may have to be read.
        Attribution attribution =
                new Attribution(
                        services.card(),
                        phrases,
                        () -> visitor.quota().left(),
                        services.terms(),
                        0);
        Question question = new Question(words, List.of(), lang, "", 0, false, asked.fit());
        Outcome outcome = answered(question, attribution);
        boolean stops = end();
        int status = told(outcome, attribution);
        if (!terminal && input.cameLate()) {
            String host = services.card().host();
            output.notice(
                    asked.fit() ? phrases.descriptionTooLate(host) : phrases.inputTooLate(host));
        }
        if (stops) {
            output.notice(phrases.closedStopping());
        }
        return status;
    }

    /** A bug goes on to the visit's boundary, but not without a word to the visitor. */
    private Outcome answered(Question question, Attribution attribution)
            throws InterruptedException {
        boolean broken = true;
        Sink sink = new Sink(attribution);
        try {
            Outcome outcome = answerer.answer(question, sink);
            broken = false;
            return outcome;
        } catch (InterruptedException e) {
            broken = false;
            throw e;
        } finally {
            sink.end();
            if (broken) {
                output.endLine();
                output.notice(phrases.unreachable());
            }
        }
    }

    private int refuse(String sentence) {
        output.notice(sentence);
        return CommandVisit.USAGE;
    }

    private int told(Outcome outcome, Attribution attribution) throws InterruptedException {
        output.endLine();
        attribution.grounds(outcome).forEach(output::notice);
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> 0;
            case Outcome.Shortened _ -> {
                output.notice(phrases.shortened() + phrases.continuesIn(services.card().host()));
                yield UNAVAILABLE;
            }
            case Outcome.Limited limited -> {
                output.notice(phrases.tryAgainIn(limited.retryAfter()));
                yield LIMITED;
            }
            case Outcome.Failed(Trouble trouble) -> {
                output.notice(attribution.sentence(trouble));
                yield trouble == Trouble.TOO_LONG ? CommandVisit.USAGE : UNAVAILABLE;
            }
            case Outcome.Cancelled _ -> throw new InterruptedException("the answer was cancelled");
        };
    }

    private int interrupted(InterruptedException e) throws InterruptedException {
        return switch (stop.get()) {
            case KEY -> {
                output.endLine();
                yield INTERRUPTED;
            }
            case CLOSING -> {
                output.notice(phrases.closedStopping());
                yield UNAVAILABLE;
            }
            case CUT -> {
                output.endLine();
                output.notice(phrases.cutShort());
                output.notice(phrases.closedStopping());
                yield UNAVAILABLE;
            }
            case DISPLACED -> {
                output.endLine();
                output.notice(phrases.closedMakingRoom());
                yield LIMITED;
            }
            case DISMISSED -> {
                output.endLine();
                output.notice(phrases.closedByOwner(services.card().name()));
                yield UNAVAILABLE;
            }
            case GONE, NOT -> throw e;
        };
    }

    private final class Sink implements AnswerSink {
        private final Attribution attribution;
        private final HeldStart start = new HeldStart();
        private PureMarkdown markdown = new PureMarkdown();

        Sink(Attribution attribution) {
            this.attribution = attribution;
        }

        @Override
        public void event(AnswerEvent event) {
            if (start.settles(event)) {
                return;
            }
            if (event instanceof AnswerEvent.WasThought) {
                output.text(markdown.finish());
                markdown = new PureMarkdown();
                output.endLine();
            }
            attribution.accept(event).forEach(output::notice);
        }

        @Override
        public void delta(String text) {
            output.text(markdown.accept(start.accept(text)));
        }

        /** No more text comes. */
        void end() {
            output.text(markdown.accept(start.finish()) + markdown.finish());
        }
    }
}
