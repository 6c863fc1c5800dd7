package ink.dong4j.card.program;

import ink.dong4j.card.keys.KeyDecoder;
import ink.dong4j.card.linear.LinearTyping;
import ink.dong4j.card.linear.LinearView;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.terminal.WindowSize;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The loop of one visit at a terminal that knows no escape codes: the same interface as on a full
 * screen, read out line by line. All its state belongs to the thread that calls {@link #run()}.
 */
public final class LinearProgram {
    /** Who asks for more output than this without reading it is gone. In characters. */
    private static final int MOST_UNREAD = 1024 * 1024;

    private final Opening opening;
    private final Mailbox mailbox;
    private final EffectRunner effects;
    private final InstantSource clock;
    private final Outlet outlet;
    private final KeyQueue keys;
    private final IdleLimit idle;
    private final LinearView view = new LinearView();
    private final StringBuilder output = new StringBuilder();

    private List<Msg> first = List.of();
    private Model model;
    private boolean gone;
    private Optional<Farewell> farewell = Optional.empty();

    /**
     * @param effects closed when the visit ends
     */
    public LinearProgram(
            Opening opening, Mailbox mailbox, Tty tty, EffectRunner effects, InstantSource clock) {
        this(
                opening,
                start(opening, clock.instant()),
                mailbox,
                new Outlet(tty, mailbox, clock),
                new KeyQueue(
                        new KeyDecoder(
                                opening.type().keys(), opening.bounds().draftBytes(), _ -> {}),
                        tty,
                        clock),
                effects,
                clock);
        this.first = opening.first();
        model.screen().presence().entering().forEach(effects::call);
    }

    /** Goes on from the model, the way out and the keys of a full screen that was left. */
    LinearProgram(
            Opening opening,
            Model model,
            Mailbox mailbox,
            Outlet outlet,
            KeyQueue keys,
            EffectRunner effects,
            InstantSource clock) {
        this.opening = opening;
        this.model = model.with(model.abilities().inLines());
        this.mailbox = mailbox;
        this.effects = effects;
        this.clock = clock;
        this.outlet = outlet;
        this.keys = keys;
        this.idle = new IdleLimit(opening.idle(), clock.instant());
    }

    private static Model start(Opening opening, Instant now) {
        WindowSize size = WindowSize.ofLines(opening.columns());
        return opening.start(opening.cards().get(), size, now);
    }

    /** Where the visit stands; once it has run, where it ended. */
    public Model model() {
        return model;
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
                outlet.await(!output.isEmpty());
                Batch batch = mailbox.take(pause(), keys.wants(), true);
                outlet.awake();
                step(batch);
            }
            return close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            effects.close();
            mailbox.abandon();
        }
    }

    void open() {
        for (Msg msg : first) {
            Step step = App.update(model, msg);
            model = step.model();
            step.effects().forEach(this::run);
        }
        print(view.opening(model));
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
        accept(new Msg.Clock(now));
        opening.renewed(model).ifPresent(this::accept);
        boolean pressed = keys.read(batch.input(), now);
        if (pressed) {
            idle.key(now);
        }
        batch.messages().forEach(this::accept);
        if (pressed && !over()) {
            keys.take(this::over, () -> false, input -> accept(new Msg.Entered(input)));
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
        print(view.closing());
        App.goodbye(model, farewell.orElseThrow()).forEach(line -> print(line + "\n"));
        flush();
        return outlet.drained(until) ? farewell : Optional.empty();
    }

    private void accept(Msg msg) {
        if (!over()) {
            LinearTyping.meaning(sized(msg), model).ifPresent(this::update);
        }
    }

    private static Msg sized(Msg msg) {
        if (msg instanceof Msg.Resized(int columns, int _)) {
            WindowSize size = WindowSize.ofLines(columns);
            return new Msg.Resized(size.columns(), size.rows());
        }
        return msg;
    }

    private void update(Msg msg) {
        Model before = LinearTyping.facing(model, msg);
        Step step = App.update(before, msg);
        model = step.model();
        String page = model.opened(before);
        if (!page.isEmpty()) {
            effects.opened(page);
        }
        step.effects().forEach(this::run);
        boolean ambiguousWide = model.abilities().ambiguousWide();
        print(Width.measured(ambiguousWide, () -> view.changed(before, msg, model, over())));
    }

    private void run(Effect effect) {
        switch (effect) {
            case Effect.Quit(Farewell why) -> farewell = Optional.of(why);
            case Effect.Repaint _ -> print(view.again(model));
            case Effect.Ask ask -> effects.run(ask);
            case Effect.Call(Request request) -> effects.call(request);
            case Effect.CancelTurn cancel -> effects.run(cancel);
            case Effect.Lines _, Effect.Copy _, Effect.Colours _ -> {}
        }
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
