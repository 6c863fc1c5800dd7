package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Command;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What a command does.
 *
 * @param isPossible whether it has something to do now; else it is not offered
 * @param run does it, given what was typed behind the command; the draft is still in the prompt
 */
public record CommandAction(
        Command command, Predicate<Model> isPossible, BiFunction<Model, String, Step> run) {
    public CommandAction {
        requireNonNull(command, "command is null");
        requireNonNull(isPossible, "isPossible is null");
        requireNonNull(run, "run is null");
    }
}
