package ink.dong4j.card.ui;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one motion of a visit: a light that runs once along the rule of the home screen, which is
 * complete without it. Any key ends it, and after it nothing moves at rest.
 *
 * @param begun when it began; empty before and after
 */
record Reveal(Optional<Instant> begun, boolean over) {
    static final Reveal DUE = new Reveal(Optional.empty(), false);
    static final Duration STEP = Duration.ofMillis(35);
    private static final Reveal OVER = new Reveal(Optional.empty(), true);
    private static final int STEPS = 7;
    private static final int LIGHT = 4;

    /** The model with what a message does to the motion, before the message itself counts. */
    static Model heard(Model model, Msg msg) {
        Reveal now = model.reveal().heard(msg, model.now(), model.screen() instanceof Home);
        return now.equals(model.reveal()) ? model : model.with(now);
    }

    boolean runs() {
        return begun.isPresent();
    }

    /** The home screen's rule as it stands. */
    static Line rule(Model model, Layout layout) {
        Optional<Instant> begun = model.reveal().begun();
        int free = layout.text() - LIGHT;
        if (begun.isEmpty() || free < STEPS) {
            return Paint.ruled(layout);
        }
        long step = Duration.between(begun.get(), model.now()).toMillis() / STEP.toMillis();
        int before = Math.clamp(step, 0, STEPS - 1) * free / (STEPS - 1);
        return Line.of(
                Span.of(Paint.NO_MARKER),
                Paint.rule(before),
                Paint.rule(LIGHT, Tone.ACCENT),
                Paint.rule(free - before));
    }

    private Reveal heard(Msg msg, Instant now, boolean atHome) {
        if (over) {
            return this;
        }
        if (msg instanceof Msg.Able(Abilities abilities)) {
            boolean begins = abilities.quick() && atHome && !runs();
            return begins ? new Reveal(Optional.of(now), false) : this;
        }
        if (msg instanceof Msg.Clock(Instant then)) {
            boolean ended =
                    runs() && !then.isBefore(begun.orElseThrow().plus(STEP.multipliedBy(STEPS)));
            return ended ? OVER : this;
        }
        boolean key =
                msg instanceof Msg.Press
                        || msg instanceof Msg.Typed
                        || msg instanceof Msg.Paste
                        || msg instanceof Msg.PasteTooLong
                        || msg instanceof Msg.Arrows
                        || msg instanceof Msg.Wheel
                        || msg instanceof Msg.Click
                        || msg instanceof Msg.Resized;
        return key ? OVER : this;
    }
}
