package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.KeyDecoder;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.terminal.Canvas;
import ink.dong4j.card.terminal.WindowSize;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Screens;
import ink.dong4j.card.ui.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The full-screen loop of one visit. It sleeps in the mailbox, so a visit in which nothing happens
 * costs no byte and no wake-up. All its state belongs to the thread that calls {@link #run()}.
 *
 * <pre>
 *   mailbox ─► keys ─► App.update* ─► effects ─► changed and the way out free? ─► App.view ─► write
 * </pre>
 */
public final class Program {
    /** At most 30 frames a second. */
    static final Duration FRAME_GAP = Duration.ofSeconds(1).dividedBy(30);

    /** A frame for a key waits no longer; this only tames a flood. */
    static final Duration KEY_GAP = Duration.ofMillis(2);

    /** How long leaving waits for the last bytes to go. */
    static final Duration FAREWELL_WAIT = Duration.ofSeconds(5);

    /** How long leaving waits for what the terminal still owes. */
    static final Duration LAST_WORDS = Duration.ofMillis(500);

    private static final int LAST_LOOKS = 10;

    /** How long giving the terminal back waits for a frame that is on its way. */
    private static final Duration RESTORE_WAIT = Duration.ofSeconds(1);

    private final Opening opening;
    private final Mailbox mailbox;
    private final Tty tty;
    private final EffectRunner effects;
    private final InstantSource clock;
    private final Outlet outlet;
    private final Canvas canvas;
    private final TerminalFacts terminal;
    private final KeyDecoder decoder;
    private final KeyQueue keys;
    private final IdleLimit idle;
    private final AnswerQueue answers = new AnswerQueue();

    private Model model;
    private Instant lastClock;
    private Instant lastPaint = Instant.EPOCH;
    private Instant lastAnswer = Instant.EPOCH;
    private boolean dirty;
    private boolean keyWaits;
    private boolean beginWaits;
    private boolean asked;
    private boolean gone;
    private boolean lines;

    private Optional<Farewell> farewell = Optional.empty();

    /**
     * @param effects closed when the visit ends
     */
    public Program(
            Opening opening, Mailbox mailbox, Tty tty, EffectRunner effects, InstantSource clock) {
        this.opening = opening;
        this.mailbox = mailbox;
        this.tty = tty;
        this.effects = effects;
        this.clock = clock;
        this.lastClock = clock.instant();
        this.outlet = new Outlet(tty, mailbox, clock);
        Card card = opening.cards().get();
        String title = Phrases.of(opening.lang()).windowTitle(card.name());
        this.canvas =
                new Canvas(
                        opening.type(), card.themes().first().hues(), title, card.face().picture());
        this.terminal = new TerminalFacts(opening.type(), canvas);
        this.decoder =
                new KeyDecoder(
                        opening.type().keys(), opening.bounds().draftBytes(), terminal::replied);
        this.keys = new KeyQueue(decoder, tty, clock);
        this.idle = new IdleLimit(opening.idle(), lastClock);
        this.model =
                opening.start(card, WindowSize.of(opening.columns(), opening.rows()), lastClock);
        model.screen().presence().entering().forEach(effects::call);
        apply(terminal.able());
        opening.first().forEach(this::apply);
    }

    /** Where the visit stands; once it has run, where it ended. */
    public Model model() {
        return model;
    }

    /**
     * Runs the visit on the calling virtual thread until it ends, by a key, by {@link
     * ink.dong4j.card.ui.Msg.Closing}, by {@link Mailbox#hangUp()} or by an interrupt.
     *
     * @return why it ended; empty when the line is gone or takes no bytes any more, so that nothing
     *     can be said
     */
    public Optional<Farewell> run() {
        boolean restored = false;
        try {
            open();
            while (!over()) {
                outlet.await(dirty || !answers.isEmpty() || terminal.isDue());
                Batch batch = mailbox.take(pause(), keys.wants(), !answers.hasText());
                outlet.awake();
                step(batch);
            }
            Optional<Farewell> end = lines ? goOnInLines() : close();
            restored = true;
            return end;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            effects.close();
            if (!restored) {
                restore();
            }
            mailbox.abandon();
        }
    }

    /** Gives the terminal back after a bug or an interrupt, as far as the way out lets it. */
    private void restore() {
        try {
            if (!gone && outlet.drained(clock.instant().plus(RESTORE_WAIT))) {
                outlet.write(canvas.leave());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first frame, before anything is read or asked. */
    void open() {
        lastPaint = clock.instant();
        outlet.write(canvas.enter(App.view(model), size()));
    }

    boolean over() {
        return gone || lines || farewell.isPresent();
    }

    /** How long nothing is due unless something comes. */
    Duration pause() {
        Duration tick = App.tick(model);
        Instant now = clock.instant();
        Instant next = earlier(idle.next(), earlier(outlet.stall(), keys.due(now)));
        next = earlier(next, tick.isPositive() ? lastClock.plus(tick) : Instant.MAX);
        next = earlier(next, earlier(nextAnswer(now), nextPaint(now)));
        Duration pause = Duration.between(now, next);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** Takes in what came and what has become due, and paints if that is due. */
    void step(Batch batch) {
        Instant now = clock.instant();
        if (batch.hungUp() || !now.isBefore(outlet.stall())) {
            gone = true;
            return;
        }
        outlet.look();
        List<Msg> messages = withoutAnswers(batch);
        decoder.expectReplies(terminal.owes(now));
        boolean pressed = keys.read(batch.input(), now);
        if (pressed) {
            idle.key(now);
            keyWaits = true;
        }
        idle.due(now).ifPresent(messages::add);
        Duration tick = App.tick(model);
        boolean ticks = tick.isPositive() && !now.isBefore(lastClock.plus(tick));
        if (pressed || ticks || !messages.isEmpty()) {
            update(messages, now);
        }
        if (pressed && !over()) {
            keys.take(
                    this::over,
                    () -> !App.takesText(model),
                    input -> update(new Msg.Entered(input)));
        }
        if (asked) {
            // What the question has changed by now, as how many are left, is a part of its frame.
            asked = false;
            withoutAnswers(mailbox.takeMessages()).forEach(this::update);
        }
        terminal.learned().ifPresent(msg -> update(List.of(msg), now));
        if (!over() && !now.isBefore(nextAnswer(now))) {
            lastAnswer = now;
            update(answers.take(outlet.text()), now);
            beginWaits |= answers.begins();
        }
        if (!over() && !now.isBefore(nextPaint(now))) {
            paint(now);
        }
        if (!over() && outlet.free()) {
            terminal.ask(now).ifPresent(outlet::write);
        }
        if (pressed) {
            keys.worked(now);
        }
    }

    /** The messages that are no part of an answer; those that are wait for their time. */
    private List<Msg> withoutAnswers(Batch batch) {
        List<Msg> messages = new ArrayList<>();
        for (Msg msg : batch.messages()) {
            if (AnswerQueue.takes(msg)) {
                answers.add(msg);
            } else {
                messages.add(msg);
            }
        }
        return messages;
    }

    /** Restores the terminal and says goodbye, unless nothing can be said any more. */
    Optional<Farewell> close() throws InterruptedException {
        if (gone) {
            return Optional.empty();
        }
        Instant until = clock.instant().plus(FAREWELL_WAIT);
        if (!outlet.drained(until)) {
            return Optional.empty();
        }
        StringBuilder last = new StringBuilder(canvas.leave());
        for (String line : App.goodbye(model, farewell.orElseThrow())) {
            last.append(line).append("\r\n");
        }
        outlet.write(last.toString());
        if (!outlet.drained(until)) {
            return Optional.empty();
        }
        awaitReplies();
        return farewell;
    }

    /** Waits for what the terminal still owes, lest it be typed into the visitor's shell. */
    private void awaitReplies() throws InterruptedException {
        for (int look = 0; look < LAST_LOOKS && terminal.owes(clock.instant()); look++) {
            Batch batch = mailbox.take(LAST_WORDS.dividedBy(LAST_LOOKS));
            if (batch.hungUp()) {
                return;
            }
            int bytes = batch.input().remaining();
            decoder.decode(batch.input(), clock.instant());
            tty.consumed(bytes);
        }
    }

    /** Gives the full screen back, and goes on where the visit stands without it. */
    private Optional<Farewell> goOnInLines() {
        answers.takeAll().forEach(this::apply);
        LinearProgram next =
                new LinearProgram(opening, model, mailbox, outlet, keys, effects, clock);
        Optional<Farewell> end = next.after(canvas.leave()).run();
        model = next.model();
        return end;
    }

    private void update(List<Msg> messages, Instant now) {
        lastClock = now;
        update(new Msg.Clock(now));
        opening.renewed(model).ifPresent(this::update);
        messages.forEach(this::update);
        dirty = true;
    }

    private void update(Msg msg) {
        if (over()) {
            return;
        }
        if (msg instanceof Msg.Resized(int columns, int rows)) {
            canvas.forget();
            WindowSize size = WindowSize.of(columns, rows);
            apply(new Msg.Resized(size.columns(), size.rows()));
        } else if (!isOutside(msg)) {
            if (msg instanceof Msg.Renewed(Card card, Screens _)) {
                canvas.draw(card.face().picture());
            }
            if (msg instanceof Msg.Closing) {
                // What was said before the end stays in the scrollback.
                answers.takeAll().forEach(this::apply);
            }
            apply(msg);
        }
    }

    /** A click beyond the window, such as one that was made before it shrank. */
    private boolean isOutside(Msg msg) {
        return msg instanceof Msg.Entered(Input.Click(int column, int row))
                && (column >= model.columns() || row >= model.rows());
    }

    private void apply(Msg msg) {
        Model before = model;
        Step step = App.update(before, msg);
        model = step.model();
        String page = model.opened(before);
        if (!page.isEmpty()) {
            effects.opened(page);
        }
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Quit(Farewell why) -> farewell = Optional.of(why);
                case Effect.Repaint _ -> canvas.forget();
                case Effect.Lines _ -> lines = true;
                case Effect.Copy(String text) -> terminal.copy(text);
                case Effect.Colours(Hues hues, ColourMode mode) -> {
                    canvas.wear(hues, mode);
                    apply(terminal.able());
                }
                case Effect.CancelTurn cancel -> {
                    answers.dropText(cancel.turn());
                    effects.run(cancel);
                }
                case Effect.Ask ask -> {
                    effects.run(ask);
                    asked = true;
                }
                case Effect.Call(Request request) -> effects.call(request);
            }
        }
    }

    /** When the answer that waits is taken in: its first words at once, the rest frame by frame. */
    private Instant nextAnswer(Instant now) {
        if (answers.isEmpty()) {
            return Instant.MAX;
        }
        if (!answers.hasText()) {
            return now;
        }
        Instant open = outlet.open(false, now);
        return answers.beginWaits() ? open : later(open, lastAnswer.plus(outlet.gap()));
    }

    private Instant nextPaint(Instant now) {
        if (!dirty) {
            return Instant.MAX;
        }
        Duration gap = beginWaits ? Duration.ZERO : keyWaits ? KEY_GAP : FRAME_GAP;
        return later(outlet.open(keyWaits, now), lastPaint.plus(gap));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void paint(Instant now) {
        dirty = false;
        keyWaits = false;
        beginWaits = false;
        byte[] change = canvas.paint(App.view(model), size());
        if (change.length > 0) {
            lastPaint = now;
            outlet.write(change);
        }
    }

    private WindowSize size() {
        return new WindowSize(model.columns(), model.rows());
    }
}
