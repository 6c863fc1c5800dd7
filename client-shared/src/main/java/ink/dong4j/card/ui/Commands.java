package ink.dong4j.card.ui;

import ink.dong4j.card.card.ColourChoice;
import ink.dong4j.card.card.Theme;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Option;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.text.ColourMode;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was typed behind a slash, and the commands that lead to no screen. */
public final class Commands {
    private static final int LONGEST_NAME = 20;

    /** What may be typed line by line while an answer comes. */
    private static final Set<Command> WHILE_ANSWERING =
            Set.of(Command.STOP, Command.ALLOW, Command.DECLINE);

    /** The commands that lead to no screen; those that do stand with the screens. */
    private static final List<CommandAction> ACTIONS =
            List.of(
                    new CommandAction(Command.LANG, _ -> true, Commands::language),
                    new CommandAction(Command.THEME, _ -> true, Commands::theme),
                    CommandAction.of(Command.CLEAR, Commands::isBegun, Asking::forget),
                    new CommandAction(
                            Command.FIT,
                            _ -> true,
                            (model, words) ->
                                    words.isBlank()
                                            ? Asking.describe(model)
                                            : Asking.judge(model, words)),
                    CommandAction.of(
                            Command.RETRY,
                            model -> isBegun(model) && !model.isAnswering(),
                            Asking::retry),
                    CommandAction.of(
                            Command.EDIT,
                            model -> isBegun(model) && !model.stopping(),
                            Asking::edit),
                    CommandAction.of(Command.CONTINUE, Asking::mayGoOn, Asking::goOn),
                    CommandAction.of(
                            Command.ALLOW,
                            model -> model.company() == Company.WANTED,
                            InPerson::allow),
                    CommandAction.of(
                            Command.DECLINE,
                            model -> model.company() != Company.NONE,
                            InPerson::decline),
                    CommandAction.of(Command.STOP, Model::isAnswering, Commands::stop),
                    new CommandAction(
                            Command.MODEL,
                            model -> !model.terms().models().isEmpty(),
                            Commands::choose),
                    new CommandAction(
                            Command.COPY,
                            model -> model.transcript().lastAnswered().isPresent(),
                            (model, what) -> Copying.answer(model.withoutDraft(), what)),
                    new CommandAction(Command.REMEMBER, _ -> true, Remembering::remember),
                    CommandAction.of(Command.FORGET, _ -> true, Remembering::forget),
                    new CommandAction(
                            Command.PLAIN,
                            model -> !model.isAnswering(),
                            (model, _) -> plain(model)),
                    CommandAction.of(
                            Command.QUIT,
                            _ -> true,
                            model -> Step.of(model, new Effect.Quit(Farewell.LEFT))));

    private Commands() {}

    public static boolean isCommand(String draft) {
        return Command.plain(draft).startsWith("/")
                && (draft.indexOf('\n') < 0
                        || Command.named(draft).filter(Command::takesText).isPresent());
    }

    /**
     * Whether this card knows a command, whether or not it has something to do now; those that answer
     * the owner are told of when he asks.
     */
    static boolean isKnown(Command command, Model model) {
        boolean told =
                switch (command) {
                    case MODEL -> !model.terms().models().isEmpty();
                    case ALLOW, DECLINE -> isPossible(command, model);
                    default -> true;
                };
        return told && action(command, model).isPresent();
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
                return Step.of(model.withoutDraft().with(Notice.of(Phrases::alreadyPlain)));
            }
            if (model.isAnswering() && named.filter(WHILE_ANSWERING::contains).isEmpty()) {
                return Step.of(model.with(Notice.of(Phrases::oneAtATime)));
            }
        }
        return named.filter(command -> model.abilities().fullScreen() || command.isLinear())
                .flatMap(command -> action(command, model))
                .map(action -> action.run().apply(model, Command.argument(words)))
                .orElseGet(() -> unknown(model, words));
    }

    /** Only a model can judge a description, and only of somebody something is remembered: else both are unknown. */
    private static Optional<CommandAction> action(Command command, Model model) {
        boolean ofMemory = command == Command.REMEMBER || command == Command.FORGET;
        if ((command == Command.FIT && !model.terms().provider())
                || (ofMemory && !model.memory().isSomebodys())) {
            return Optional.empty();
        }
        return Stream.concat(ACTIONS.stream(), model.screens().commands().stream())
                .filter(action -> action.command() == command)
                .findFirst();
    }

    private static Step unknown(Model model, String words) {
        String name = Width.clip(words.split("\\s+", 2)[0], LONGEST_NAME);
        // On a full screen the draft stays, to be mended; as lines it can be seen above.
        Model kept = model.abilities().fullScreen() ? model : model.withoutDraft();
        return Step.of(kept.with(Notice.of(phrases -> phrases.unknownCommand(name))));
    }

    private static boolean isBegun(Model model) {
        return !model.transcript().isEmpty();
    }

    private static Step language(Model model, String name) {
        Model done = model.withoutDraft();
        return switch (name) {
            case "" -> Step.of(done.withLang(model.lang().other()));
            case "en" -> Step.of(in(Lang.EN, done));
            case "zh" -> Step.of(in(Lang.ZH, done));
            default -> refused(model, name, Phrases::unknownLanguage);
        };
    }

    /** Line by line, the first screen is read again even where the language stays. */
    private static Model in(Lang lang, Model model) {
        boolean again = lang == model.lang() && !model.abilities().fullScreen();
        return again ? model.with(model.screens().home()) : model.withLang(lang);
    }

    /** The draft stays where a screen shows it, to be corrected. */
    private static Step refused(
            Model model, String name, BiFunction<Phrases, String, String> sentence) {
        String shown = Width.clip(name, LONGEST_NAME);
        return Step.of(model.refused().with(Notice.of(phrases -> sentence.apply(phrases, shown))));
    }

    private static Step plain(Model model) {
        return model.isAnswering()
                ? Step.of(model.with(Notice.of(Phrases::oneAtATime)))
                : Step.of(model.withoutDraft(), new Effect.Lines());
    }

    private static Step choose(Model model, String name) {
        Terms terms = model.terms();
        if (terms.models().isEmpty()) {
            return Step.of(model.withoutDraft().with(Notice.of(Phrases::noModels)));
        }
        Model done = model.withoutDraft();
        if (name.isBlank()) {
            return Step.of(done.with(Notice.of(phrases -> models(terms, model.choice(), phrases))));
        }
        OptionalInt place = terms.placeOf(name);
        if (place.isEmpty()) {
            return refused(model, name, Phrases::noModelNamed);
        }
        String chosen = terms.models().get(place.getAsInt());
        return Step.of(
                done.withChoice(place.getAsInt())
                        .with(Notice.of(phrases -> phrases.modelIs(chosen))));
    }

    private static String models(Terms terms, int choice, Phrases phrases) {
        List<String> names = new ArrayList<>();
        for (String name : terms.models()) {
            String used = names.size() == choice ? " (" + phrases.inUse() + ")" : "";
            names.add(names.size() + 1 + " " + name + used);
        }
        return phrases.listed(names) + ". " + phrases.modelsHint(Command.MODEL.word());
    }

    private static Step theme(Model model, String name) {
        return switch (name) {
            case "" -> theme(model, model.card().themes().after(model.colours().theme()));
            case "auto" -> mode(model, ColourMode.AUTO, Option.AUTO);
            case "dark" -> mode(model, ColourMode.DARK, Option.DARK);
            case "light" -> mode(model, ColourMode.LIGHT, Option.LIGHT);
            case "none" -> mode(model, ColourMode.NONE, Option.NONE);
            default ->
                    model.card()
                            .themes()
                            .named(name)
                            .map(theme -> theme(model, theme))
                            .orElseGet(() -> unknownTheme(model, name));
        };
    }

    private static Step theme(Model model, Theme theme) {
        return coloured(model, model.colours().with(theme), _ -> theme.name());
    }

    private static Step mode(Model model, ColourMode mode, Option option) {
        return coloured(model, model.colours().with(mode), phrases -> phrases.option(option));
    }

    private static Step coloured(Model model, ColourChoice choice, Function<Phrases, String> told) {
        return Step.of(
                model.withoutDraft()
                        .with(choice)
                        .with(Notice.of(phrases -> phrases.coloursAre(told.apply(phrases)))),
                new Effect.Colours(choice.theme().hues(), choice.mode()));
    }

    private static Step unknownTheme(Model model, String name) {
        List<String> names =
                new ArrayList<>(model.card().themes().all().stream().map(Theme::name).toList());
        Command.THEME.options().forEach(option -> names.add(option.word()));
        return refused(model, name, (phrases, shown) -> phrases.unknownTheme(shown, names));
    }

    private static Step stop(Model model) {
        return model.transcript()
                .running()
                .map(turn -> Asking.stop(model, turn))
                .orElseGet(() -> Step.of(model.with(Notice.of(Phrases::nothingToStop))));
    }
}
