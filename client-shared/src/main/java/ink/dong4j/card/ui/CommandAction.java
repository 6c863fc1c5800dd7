package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a command does.
 *
 * @param isPossible whether it has something to do now; else it is not offered
 * @param run does it, given what was typed behind the command; the draft is still in the prompt
 */
public record CommandAction(
        Command command, Predicate<Model> isPossible, BiFunction<Model, String, Step> run) {
    /** A command without an argument, for a model with nothing in the prompt. */
    public static CommandAction of(
            Command command, Predicate<Model> isPossible, Function<Model, Step> run) {
        return new CommandAction(
                command, isPossible, (model, _) -> run.apply(model.withoutDraft()));
    }
}
