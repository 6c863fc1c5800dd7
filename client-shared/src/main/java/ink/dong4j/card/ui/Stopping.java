package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.ChatTurn.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a visit ends that the server ends: an answer that runs may come to its end first, no question
 * is asked any more, and what would be lost with the screen stays in the scrollback.
 */
final class Stopping {
    private Stopping() {}

    static Model begun(Model model) {
        return model.withStopping().with(Notice.of(Phrases::closedStopping));
    }

    /** Ends a stopping visit once no answer runs: quits instead of the effects of this step. */
    static Step endedIfIdle(Step step) {
        Model model = step.model();
        if (!model.stopping()) {
            return step;
        }
        boolean runs =
                model.transcript()
                        .running()
                        .filter(turn -> turn.state() instanceof State.Running)
                        .isPresent();
        boolean quits = step.effects().stream().anyMatch(Effect.Quit.class::isInstance);
        return runs || quits ? step : Step.of(cut(model), new Effect.Quit(Farewell.STOPPING));
    }

    /** A question without the end of its answer is marked so. */
    static Model cut(Model model) {
        Optional<ChatTurn> running = model.transcript().running();
        if (running.isEmpty()) {
            return model;
        }
        State ended = new State.Ended(new Outcome.Failed(Trouble.CUT_SHORT), model.now());
        return model.with(
                model.transcript()
                        .change(running.get().number(), model.bounds(), turn -> turn.with(ended)));
    }

    /**
     * The last question with its answer, and the draft, as lines for the scrollback; none where lines
     * stand there already.
     */
    static List<String> kept(Model model) {
        List<String> lines = new ArrayList<>();
        if (!model.abilities().fullScreen()) {
            return lines;
        }
        if (!model.transcript().isEmpty()) {
            lines.addAll(model.screens().chat().lines(model));
        }
        if (!model.composer().isEmpty()) {
            String marker = Paint.PROMPT;
            for (String line : model.composer().text().split("\n", -1)) {
                lines.add(marker + line);
                marker = Paint.NO_MARKER;
            }
            lines.add("");
        }
        return lines;
    }
}
