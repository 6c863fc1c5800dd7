package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that do something just now, as they are gathered, the most useful first. */
public final class KeyHints {
    private final Phrases phrases;
    private final List<Hint> hints = new ArrayList<>();

    public KeyHints(Model model) {
        this.phrases = Phrases.of(model.lang());
    }

    public KeyHints add(Action... more) {
        for (Action action : more) {
            hints.add(phrases.key(action));
        }
        return this;
    }

    /** Keys that only one screen has. */
    public KeyHints add(Hint... more) {
        hints.addAll(List.of(more));
        return this;
    }

    public KeyHints add(KeyHints more) {
        hints.addAll(more.hints);
        return this;
    }

    public KeyHints addIf(boolean possible, Action action) {
        return possible ? add(action) : this;
    }

    /** What the line of keys says, in the visitor's language. */
    public List<Hint> all() {
        return hints;
    }

    /** What leaves a page without a prompt: while an answer runs, Esc stops that first. */
    public static KeyHints back(Model model) {
        return model.isAnswering()
                ? new KeyHints(model).add(Action.STOP, Action.RETURN)
                : new KeyHints(model).add(Action.BACK);
    }

    /** The keys of a prompt that is for something else than a new question; empty for any other. */
    public static Optional<KeyHints> special(Model model) {
        boolean editing = model.editing() != 0;
        return editing || model.describing()
                ? Optional.of(
                        new KeyHints(model)
                                .addIf(
                                        !model.composer().text().isBlank(),
                                        editing ? Action.REPLACE : Action.JUDGE)
                                .add(editing ? Action.KEEP : Action.GIVE_UP)
                                .addIf(model.composer().isAtChip(), Action.UNFOLD)
                                .add(Action.NEW_LINE))
                : Optional.empty();
    }

    /** The keys of a prompt that holds a command; empty while it holds anything else. */
    public static Optional<List<Hint>> command(Model model) {
        String draft = model.composer().text();
        if (!Commands.isCommand(draft.strip())) {
            return Optional.empty();
        }
        boolean answering = model.isAnswering();
        CommandCompletion offers = CommandCompletion.of(model);
        boolean runs = !offers.isEmpty() || Command.named(draft).isPresent();
        boolean completes = !offers.isEmpty() && !offers.completed().equals(Command.plain(draft));
        return Optional.of(
                new KeyHints(model)
                        .addIf(runs, Action.RUN)
                        .addIf(answering, Action.STOP)
                        .addIf(!answering && Commands.isCommand(draft), Action.DROP)
                        .addIf(completes, Action.COMPLETE)
                        .addIf(offers.isChoice(), Action.MOVE)
                        .all());
    }
}
