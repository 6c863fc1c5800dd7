package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.ui.Allowance;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Key;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Terms;
import ink.dong4j.card.ui.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The loop of one visit at a terminal that knows no escape codes: the card, a numbered menu, a
 * prompt, and answers line after line. All its state belongs to the thread that calls {@link #run()}.
 */
public final class LinearProgram {
    private static final Duration TWICE = Duration.ofSeconds(2);

    /** Who asks for more output than this without reading it is gone. In characters. */
    private static final int MOST_UNREAD = 1024 * 1024;

    private final Card card;
    private final Terms terms;
    private final Mailbox mailbox;
    private final EffectRunner effects;
    private final InstantSource clock;
    private final Outlet outlet;
    private final KeyQueue keys;
    private final IdleLimit idle;
    private final LinearDraft draft;
    private final LinearTalk talk;
    private final LinearCommands commands;
    private final StringBuilder output = new StringBuilder();

    private Lang lang;
    private int columns;
    private Instant lastInterrupt = Instant.MIN;
    private boolean gone;

    /** The server stops: the visit ends as soon as no answer runs. */
    private boolean stopping;

    private Optional<Farewell> farewell = Optional.empty();

    /**
     * @param effects closed when the visit ends
     */
    public LinearProgram(
            Opening opening, Mailbox mailbox, Tty tty, EffectRunner effects, InstantSource clock) {
        this(
                opening,
                new LinearTalk(opening.card(), opening.terms(), 0, List.of(), 0),
                mailbox,
                new Outlet(tty, mailbox, clock),
                new KeyQueue(
                        new KeyDecoder(
                                opening.type().keys(), opening.bounds().draftBytes(), _ -> {}),
                        tty,
                        clock),
                effects,
                clock);
    }

    /** With the way out and the keys of a full screen, which may be in the midst of something. */
    LinearProgram(
            Opening opening,
            LinearTalk talk,
            Mailbox mailbox,
            Outlet outlet,
            KeyQueue keys,
            EffectRunner effects,
            InstantSource clock) {
        requireNonNull(opening, "opening is null");
        this.talk = talk;
        this.mailbox = requireNonNull(mailbox, "mailbox is null");
        this.effects = requireNonNull(effects, "effects is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.card = opening.card();
        this.terms = opening.terms();
        this.commands = new LinearCommands(card, terms);
        this.lang = opening.lang();
        this.columns = columns(opening.columns());
        this.outlet = outlet;
        this.keys = keys;
        this.draft = new LinearDraft(opening.bounds().draftBytes());
        this.idle = new IdleLimit(opening.idle(), clock.instant());
    }

    /** Begins with codes for the terminal. */
    LinearProgram after(String codes) {
        output.append(codes);
        return this;
    }

    /**
     * Runs the visit on the calling virtual thread until it ends, by a key, by {@link
     * ink.dong4j.card.ui.Msg.Closing}, by {@link Mailbox#hangUp()} or by an interrupt.
     *
     * @return why it ended; empty when the line is gone or takes no bytes any more, so that nothing
     *     can be said
     */
    public Optional<Farewell> run() {
        try {
            open();
            while (!over()) {
                step(mailbox.take(pause(), keys.wants(clock.instant())));
            }
            return close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            effects.close();
        }
    }

    void open() {
        home();
        prompt();
        flush();
    }

    boolean over() {
        return gone || farewell.isPresent();
    }

    Duration pause() {
        Instant now = clock.instant();
        Instant next = Collections.min(List.of(idle.next(), outlet.stall(), keys.due(now)));
        Duration pause = Duration.between(now, next);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    void step(Batch batch) {
        Instant now = clock.instant();
        if (batch.hungUp() || !now.isBefore(outlet.stall())) {
            gone = true;
            return;
        }
        boolean pressed = keys.read(batch.input(), now);
        if (pressed) {
            idle.key(now);
        }
        batch.messages().forEach(this::accept);
        if (pressed && !over()) {
            keys.take(this::over, () -> false, this::accept);
        }
        idle.due(now).ifPresent(this::accept);
        if (!over()) {
            flush();
        }
        if (pressed) {
            keys.worked(now);
        }
    }

    Optional<Farewell> close() throws InterruptedException {
        Instant until = clock.instant().plus(Program.FAREWELL_WAIT);
        if (gone || !outlet.drained(until)) {
            return Optional.empty();
        }
        // The lines are the same as after a full screen, which take them from a model.
        WindowSize size = WindowSize.of(0, 0);
        print("\n");
        App.goodbye(
                        App.start(card, lang, size.columns(), size.rows(), clock.instant()),
                        farewell.orElseThrow())
                .forEach(this::line);
        flush();
        return outlet.drained(until) ? farewell : Optional.empty();
    }

    private void accept(Msg msg) {
        if (over()) {
            return;
        }
        Phrases phrases = Phrases.of(lang);
        switch (msg) {
            case Msg.Typed(String text) -> type(text);
            case Msg.Paste(String text) -> type(text);
            case Msg.PasteTooLong _ -> notice(phrases.tooLong());
            case Msg.Press(Key key) -> press(key);
            case Msg.Told(long turn, Aside aside) -> print(talk.told(turn, aside));
            case Msg.Delta(long turn, String text) -> print(talk.delta(turn, text));
            case Msg.TurnEnded(long turn, Outcome outcome) -> ended(turn, outcome);
            case Msg.IdleSoon(Duration left) -> notice(phrases.idleSoon(left));
            case Msg.Stopping _ -> stopping = true;
            case Msg.Closing(Farewell why) -> {
                stopping = true;
                if (talk.answering()) {
                    ended(talk.turn(), new Outcome.Failed(Trouble.CUT_SHORT));
                }
                farewell = Optional.of(why);
            }
            case Msg.Resized(int wide, int _) -> columns = columns(wide);
            case Msg.AllowanceChanged(Allowance allowance) -> talk.allowed(allowance);
            case Msg.Clock _, Msg.Arrows _, Msg.Wheel _, Msg.Click _, Msg.Able _ -> {}
        }
        if (stopping && !talk.answering() && !over()) {
            farewell = Optional.of(Farewell.STOPPING);
        }
    }

    private void ended(long turn, Outcome outcome) {
        Optional<String> end = talk.ended(turn, outcome, clock.instant(), stopping, draft::type);
        if (end.isPresent()) {
            print(end.get());
            prompt();
        }
    }

    private void type(String text) {
        String echo = draft.type(text);
        if (echo.isEmpty() && !text.isEmpty()) {
            notice(Phrases.of(lang).tooLong());
        } else {
            echo(echo);
        }
    }

    private void press(Key key) {
        switch (key) {
            case ENTER, NEWLINE -> enter();
            case BACKSPACE, DELETE -> echo(draft.rubOut());
            case DELETE_WORD -> echo(draft.rubOutWord());
            case DELETE_TO_START -> echo(draft.rubOutAll());
            case ESCAPE -> stopAnswer();
            case INTERRUPT -> interrupt();
            case END_OF_INPUT -> {
                if (draft.isEmpty()) {
                    farewell = Optional.of(Farewell.LEFT);
                }
            }
            case REDRAW -> {
                if (!talk.answering()) {
                    print("\n");
                    prompt();
                }
            }
            case TAB,
                    BACK_TAB,
                    UP,
                    DOWN,
                    LEFT,
                    RIGHT,
                    HOME,
                    END,
                    PAGE_UP,
                    PAGE_DOWN,
                    WORD_LEFT,
                    WORD_RIGHT,
                    DELETE_TO_END,
                    DELETE_WORD_AFTER,
                    YANK,
                    THOUGHTS,
                    UNDO,
                    REDO,
                    OPEN -> {}
        }
    }

    private void enter() {
        if (talk.answering()) {
            answering(Phrases.of(lang));
            return;
        }
        String words = draft.take().strip();
        print("\n");
        if (commands.isOne(words)) {
            command(words);
            if (!over() && !talk.answering()) {
                prompt();
            }
        } else {
            effects.run(talk.ask(words, lang, clock.instant()));
        }
    }

    private void answering(Phrases phrases) {
        if (draft.isCommand(Command.STOP)) {
            draft.take();
            boolean _ = stopAnswer();
        } else {
            print("\n" + (stopping ? phrases.closedStopping() : phrases.oneAtATime()) + "\n");
        }
    }

    private void command(String words) {
        switch (commands.reply(words, lang, talk)) {
            case LinearReply.Lines(List<String> lines) -> lines.forEach(this::line);
            case LinearReply.Home(Lang next) -> {
                lang = next;
                home();
            }
            case LinearReply.Forget _ -> line(talk.forget(Phrases.of(lang)));
            case LinearReply.Choice(int model) -> {
                talk.choose(model);
                line(Phrases.of(lang).modelIs(terms.models().get(model)));
            }
            case LinearReply.GoOn _ -> effects.run(talk.goOn(lang, clock.instant()));
            case LinearReply.Again _ -> effects.run(talk.askAgain(lang, clock.instant()));
            case LinearReply.Leave _ -> farewell = Optional.of(Farewell.LEFT);
        }
    }

    private void home() {
        PlainText.home(card, terms, lang, columns).forEach(this::line);
    }

    /** Columns for running text; a terminal that told none breaks long lines itself. */
    private static int columns(int told) {
        return told <= 0 ? PlainText.COLUMNS : Math.min(told, PlainText.COLUMNS);
    }

    private void interrupt() {
        if (stopAnswer()) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(lastInterrupt.plus(TWICE))) {
            farewell = Optional.of(Farewell.LEFT);
            return;
        }
        lastInterrupt = now;
        draft.take();
        notice(Phrases.of(lang).pressAgainToLeave());
    }

    private boolean stopAnswer() {
        if (talk.answering()) {
            effects.run(new Effect.CancelTurn(talk.turn()));
        }
        return talk.answering();
    }

    /** A line between what the visitor types; the draft is shown again after it. */
    private void notice(String sentence) {
        print("\n" + sentence + "\n");
        if (!talk.answering()) {
            prompt();
        }
    }

    private void prompt() {
        print(Phrases.of(lang).you() + draft.text());
    }

    /** What is typed while an answer comes is kept, and shown with the next prompt. */
    private void echo(String text) {
        if (!talk.answering()) {
            print(text);
        }
    }

    private void line(String text) {
        print(text + "\n");
    }

    private void print(String text) {
        output.append(text.replace("\n", "\r\n"));
        gone |= output.length() > MOST_UNREAD;
    }

    private void flush() {
        if (outlet.free() && !output.isEmpty()) {
            String text = output.toString();
            output.setLength(0);
            outlet.write(text);
        }
    }
}
