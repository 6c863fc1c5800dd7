package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.ui.Farewell;
import java.time.InstantSource;
import java.util.Optional;

/** The loop. */
public final class LinearProgram {
    private final EffectRunner effects;

    /**
     * @param effects closed when the visit ends
     */
    public LinearProgram(
            Opening opening, Mailbox mailbox, Tty tty, EffectRunner effects, InstantSource clock) {
        requireNonNull(opening, "opening is null");
        requireNonNull(mailbox, "mailbox is null");
        requireNonNull(tty, "tty is null");
        requireNonNull(clock, "clock is null");
        this.effects = requireNonNull(effects, "effects is null");
    }

    /**
     * Runs the visit on the calling virtual thread until it ends, by a key, by {@link
     * ink.dong4j.card.ui.Msg.Closing}, by {@link Mailbox#hangUp()} or by an interrupt.
     *
     * @return why it ended; empty when the line is gone or takes no bytes any more, so that nothing
     *     can be said
     */
    public Optional<Farewell> run() {
        effects.close();
        return Optional.of(Farewell.LEFT);
    }
}
