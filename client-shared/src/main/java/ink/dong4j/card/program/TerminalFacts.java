package ink.dong4j.card.program;

import ink.dong4j.card.keys.TerminalReply;
import ink.dong4j.card.terminal.Canvas;
import ink.dong4j.card.terminal.Clipboard;
import ink.dong4j.card.terminal.Probe;
import ink.dong4j.card.terminal.TerminalReport;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.Abilities;
import ink.dong4j.card.ui.Abilities.Adornment;
import ink.dong4j.card.ui.Msg;
import java.time.Instant;
import java.util.Optional;

/** What is known about the terminal of one visit, and how more is asked of it. Belongs to the loop's thread. */
final class TerminalFacts {
    private final Canvas canvas;
    private Probe probe;
    private TerminalReport report = TerminalReport.NONE;

    /** Whether something came since it was last looked at what the terminal has answered. */
    private boolean replied;

    TerminalFacts(TerminalType type, Canvas canvas) {
        this.canvas = canvas;
        this.probe = Probe.of(type);
    }

    /** Whether something is to be asked. */
    boolean isDue() {
        return probe.due().isPresent();
    }

    /** The bytes that ask what is due, which are sent now. */
    Optional<byte[]> ask(Instant now) {
        Optional<byte[]> query = probe.due().map(canvas::ask);
        if (query.isPresent()) {
            probe = probe.sent(now);
        }
        return query;
    }

    void replied(TerminalReply reply) {
        probe = probe.accept(reply);
        replied = true;
    }

    /** Whether an answer is still to come. */
    boolean owes(Instant now) {
        return probe.owes(now);
    }

    /** What the interface is told when the terminal has answered something new. */
    Optional<Msg> learned() {
        boolean news = replied && !probe.answers().equals(report);
        replied = false;
        if (!news) {
            return Optional.empty();
        }
        report = probe.answers();
        canvas.learn(report);
        return Optional.of(able());
    }

    /** What the terminal can do, as far as it is known. */
    Msg able() {
        return new Msg.Able(abilities());
    }

    private Abilities abilities() {
        return new Abilities(
                report.takesCopies(probe.type()),
                report.keyboard(),
                true,
                report.ambiguousWide(),
                adornment());
    }

    private Adornment adornment() {
        if (canvas.hasPictures()) {
            return Adornment.PICTURES;
        }
        return canvas.hasColours() ? Adornment.BANNER : Adornment.NONE;
    }

    /** Offers a text to its clipboard with the next frame, unless it is too long for that. */
    void copy(String text) {
        if (!probe.type().old()) {
            Clipboard.offer(text, abilities().longestCopy()).ifPresent(canvas::offer);
        }
    }
}
