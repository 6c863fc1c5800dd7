package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys that do something just now, as they are gathered, the most useful first. */
public final class KeyHints {
    private final List<Function<Phrases, Hint>> hints = new ArrayList<>();

    public KeyHints add(Action... more) {
        for (Action action : more) {
            hints.add(phrases -> phrases.key(action));
        }
        return this;
    }

    /** Keys that only one screen has. */
    public KeyHints add(Hint... more) {
        for (Hint hint : more) {
            hints.add(_ -> hint);
        }
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
    public List<Hint> in(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        return hints.stream().map(hint -> hint.apply(phrases)).toList();
    }

    /** What leaves a page without a prompt: while an answer runs, Esc stops that first. */
    public static KeyHints back(Model model) {
        return model.isAnswering()
                ? new KeyHints().add(Action.STOP, Action.RETURN)
                : new KeyHints().add(Action.BACK);
    }

    /** The keys of a prompt that is for something else than a new question; empty for any other. */
    public static Optional<KeyHints> special(Model model) {
        boolean editing = model.editing() != 0;
        return editing || model.describing()
                ? Optional.of(
                        new KeyHints()
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
                new KeyHints()
                        .addIf(runs, Action.RUN)
                        .addIf(answering, Action.STOP)
                        .addIf(!answering && Commands.isCommand(draft), Action.DROP)
                        .addIf(completes, Action.COMPLETE)
                        .addIf(offers.isChoice(), Action.MOVE)
                        .in(model));
    }
}
