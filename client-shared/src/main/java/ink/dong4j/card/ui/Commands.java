package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Option;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.text.Theme;
import ink.dong4j.card.text.Width;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What was typed behind a slash, and the commands that lead to no screen. */
public final class Commands {
    private static final int LONGEST_NAME = 20;

    /** The commands that lead to no screen; those that do stand with the screens. */
    private static final List<CommandAction> ACTIONS =
            List.of(
                    new CommandAction(Command.LANG, _ -> true, Commands::language),
                    new CommandAction(Command.THEME, _ -> true, Commands::theme),
                    new CommandAction(
                            Command.CLEAR,
                            Commands::isBegun,
                            (model, _) -> Asking.forget(model.withoutDraft())),
                    new CommandAction(
                            Command.RETRY,
                            model -> isBegun(model) && !model.isAnswering(),
                            (model, _) -> Asking.retry(model.withoutDraft())),
                    new CommandAction(
                            Command.EDIT,
                            model -> isBegun(model) && !model.stopping(),
                            (model, _) -> Asking.edit(model.withoutDraft())),
                    new CommandAction(
                            Command.CONTINUE,
                            Asking::mayGoOn,
                            (model, _) -> Asking.goOn(model.withoutDraft())),
                    new CommandAction(
                            Command.STOP,
                            Model::isAnswering,
                            (model, _) -> stop(model.withoutDraft())),
                    new CommandAction(
                            Command.MODEL,
                            model -> !model.terms().models().isEmpty(),
                            Commands::choose),
                    new CommandAction(
                            Command.COPY,
                            model -> model.transcript().lastAnswered().isPresent(),
                            (model, what) -> Copying.answer(model.withoutDraft(), what)),
                    new CommandAction(
                            Command.MOUSE, _ -> true, (model, _) -> mouse(model.withoutDraft())),
                    new CommandAction(
                            Command.PLAIN,
                            model -> !model.isAnswering(),
                            (model, _) -> plain(model)),
                    new CommandAction(
                            Command.QUIT,
                            _ -> true,
                            (model, _) ->
                                    Step.of(model.withoutDraft(), new Effect.Quit(Farewell.LEFT))));

    private Commands() {}

    public static boolean isCommand(String draft) {
        return Command.plain(draft).startsWith("/") && draft.indexOf('\n') < 0;
    }

    /** Whether a command has something to do now; the others are not offered. */
    static boolean isPossible(Command command, Model model) {
        return action(command, model).filter(action -> action.isPossible().test(model)).isPresent();
    }

    /** Runs a command; one that does not exist stays in the prompt. */
    static Step run(Model model, String draft) {
        String words = Command.plain(draft.strip());
        Optional<Command> named = Command.named(words);
        if (!model.abilities().fullScreen()) {
            if (named.equals(Optional.of(Command.PLAIN))) {
                return Step.of(model.withoutDraft().with(new Notice.AlreadyPlain()));
            }
            if (model.isAnswering() && !named.equals(Optional.of(Command.STOP))) {
                return Step.of(model.with(new Notice.OneAtATime()));
            }
        }
        return named.filter(command -> model.abilities().fullScreen() || command.isLinear())
                .flatMap(command -> action(command, model))
                .map(action -> action.run().apply(model, Command.argument(words)))
                .orElseGet(() -> unknown(model, words));
    }

    private static Optional<CommandAction> action(Command command, Model model) {
        return Stream.concat(ACTIONS.stream(), model.screens().commands().stream())
                .filter(action -> action.command() == command)
                .findFirst();
    }

    private static Step unknown(Model model, String words) {
        String name = Width.clip(words.split("\\s+", 2)[0], LONGEST_NAME);
        // On a full screen the draft stays, to be mended; as lines it can be seen above.
        Model kept = model.abilities().fullScreen() ? model : model.withoutDraft();
        return Step.of(kept.with(new Notice.UnknownCommand(name)));
    }

    private static boolean isBegun(Model model) {
        return !model.transcript().isEmpty();
    }

    private static Step language(Model model, String name) {
        Model done = model.withoutDraft();
        return Step.of(
                switch (name) {
                    case "" -> done.withLang(model.lang().other());
                    case "en" -> done.withLang(Lang.EN);
                    case "zh" -> done.withLang(Lang.ZH);
                    default ->
                            model.with(new Notice.UnknownLanguage(Width.clip(name, LONGEST_NAME)));
                });
    }

    private static Step plain(Model model) {
        return model.isAnswering()
                ? Step.of(model.with(new Notice.OneAtATime()))
                : Step.of(model.withoutDraft(), new Effect.Lines());
    }

    private static Step choose(Model model, String name) {
        Terms terms = model.terms();
        if (terms.models().isEmpty()) {
            return Step.of(model.withoutDraft().with(new Notice.NoModels()));
        }
        if (name.isBlank()) {
            return Step.of(model.withoutDraft().with(new Notice.Models(terms, model.choice())));
        }
        OptionalInt place = terms.placeOf(name);
        return Step.of(
                place.isEmpty()
                        ? model.with(new Notice.NoModelNamed(Width.clip(name, LONGEST_NAME)))
                        : model.withoutDraft()
                                .withChoice(place.getAsInt())
                                .with(new Notice.ModelIs(terms.models().get(place.getAsInt()))));
    }

    private static Step theme(Model model, String name) {
        return switch (name) {
            case "" -> theme(model, next(model.theme()));
            case "auto" -> theme(model, Theme.AUTO);
            case "dark" -> theme(model, Theme.DARK);
            case "light" -> theme(model, Theme.LIGHT);
            case "none" -> theme(model, Theme.NONE);
            default -> Step.of(model.with(new Notice.UnknownTheme(Width.clip(name, LONGEST_NAME))));
        };
    }

    private static Step theme(Model model, Theme theme) {
        Option option =
                switch (theme) {
                    case AUTO -> Option.AUTO;
                    case DARK -> Option.DARK;
                    case LIGHT -> Option.LIGHT;
                    case NONE -> Option.NONE;
                };
        return Step.of(
                model.withoutDraft().with(theme).with(new Notice.Colours(option)),
                new Effect.Colours(theme));
    }

    private static Theme next(Theme theme) {
        return switch (theme) {
            case AUTO -> Theme.DARK;
            case DARK -> Theme.LIGHT;
            case LIGHT -> Theme.NONE;
            case NONE -> Theme.AUTO;
        };
    }

    private static Step stop(Model model) {
        return model.transcript()
                .running()
                .map(turn -> Asking.stop(model, turn))
                .orElseGet(() -> Step.of(model.with(new Notice.NothingToStop())));
    }

    private static Step mouse(Model model) {
        MouseOwner mouse = model.mouse().toggled(model.screen());
        return Step.of(model.with(mouse).with(new Notice.Mouse(mouse == MouseOwner.CARD)));
    }
}
