package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Option;
import java.util.OptionalInt;

/** What the commands do, and when they can do it. */
final class Commands {
    private static final int LONGEST_NAME = 20;

    private Commands() {}

    static boolean isCommand(String draft) {
        return Command.plain(draft).startsWith("/") && draft.indexOf('\n') < 0;
    }

    /** Whether a command has something to do now; the others are not offered. */
    static boolean isPossible(Command command, Model model) {
        Transcript transcript = model.transcript();
        return switch (command) {
            case HELP, LANG, THEME, MOUSE, PRIVACY, QUIT -> true;
            case PLAIN -> !model.isAnswering();
            case HOME -> !(model.screen() instanceof Home);
            case LINKS -> !model.card().links().isEmpty();
            case PAGES -> !model.card().documents().isEmpty();
            case OPEN ->
                    !model.card().documents().isEmpty() || Openable.of(model).best().isPresent();
            case MODEL -> !model.terms().models().isEmpty();
            case THOUGHTS -> transcript.lastThought().isPresent();
            case EDIT -> !transcript.isEmpty() && !model.stopping();
            case CONTINUE -> Asking.mayGoOn(model);
            case CLEAR, FIND, EXPORT -> !transcript.isEmpty();
            case COPY -> transcript.lastAnswered().isPresent();
            case RETRY -> !transcript.isEmpty() && !model.isAnswering();
            case STOP -> model.isAnswering();
        };
    }

    /** Runs a command; one that does not exist stays in the prompt. */
    static Step run(Model model, String draft) {
        String words = Command.plain(draft.strip());
        return Command.named(words)
                .map(command -> run(model, command, Command.argument(words)))
                .orElseGet(() -> unknown(model, words));
    }

    private static Step run(Model model, Command command, String argument) {
        Model done = model.withoutDraft();
        return switch (command) {
            case HELP -> Step.of(done.with(MenuItem.HELP.opened(model.screen())));
            case HOME -> Step.of(done.with(Home.FIRST));
            case LINKS -> Step.of(done.with(MenuItem.LINKS.opened(model.screen())));
            case LANG -> Step.of(language(model, argument));
            case THEME -> theme(model, argument);
            case CLEAR -> Asking.forget(done);
            case RETRY -> Asking.retry(done);
            case EDIT -> Asking.edit(done);
            case CONTINUE -> Asking.goOn(done);
            case STOP -> stop(done);
            case OPEN -> Step.of(open(model, argument));
            case MODEL -> Step.of(choose(model, argument));
            case THOUGHTS -> Step.of(thoughts(done));
            case PRIVACY -> Step.of(done.with(Reader.of(Privacy.PAGE, done, model.screen())));
            case MOUSE -> Step.of(mouse(done));
            case PLAIN ->
                    model.isAnswering()
                            ? Step.of(model.with(new Notice.OneAtATime()))
                            : Step.of(done, new Effect.Lines());
            case QUIT -> Step.of(done, new Effect.Quit(Farewell.LEFT));
            case COPY -> Copying.answer(done, argument);
            case PAGES ->
                    Step.of(
                            model.card().documents().isEmpty()
                                    ? done.with(new Notice.NoPages())
                                    : done.with(MenuItem.PAGES.opened(model.screen())));
            case FIND -> Step.of(find(model, argument));
            case EXPORT -> Export.opened(done);
        };
    }

    private static Step unknown(Model model, String words) {
        String name = Paint.clip(words.split("\\s+", 2)[0], LONGEST_NAME);
        return Step.of(model.with(new Notice.UnknownCommand(name)));
    }

    private static Model language(Model model, String name) {
        Model done = model.withoutDraft();
        return switch (name) {
            case "" -> done.withLang(model.lang().other());
            case "en" -> done.withLang(Lang.EN);
            case "zh" -> done.withLang(Lang.ZH);
            default -> model.with(new Notice.UnknownLanguage(Paint.clip(name, LONGEST_NAME)));
        };
    }

    /** The best page that the newest answer names; the list of all where it names none. */
    static Model openNamed(Model model) {
        boolean none = model.card().documents().isEmpty();
        return Openable.of(model)
                .best()
                .map(page -> model.with(Reader.of(page.page(), model, model.screen())))
                .orElseGet(
                        () ->
                                none
                                        ? model.with(new Notice.NoPages())
                                        : model.with(MenuItem.PAGES.opened(model.screen())));
    }

    private static Model open(Model model, String name) {
        Model done = model.withoutDraft();
        if (name.isBlank()) {
            return openNamed(done);
        }
        return Openable.of(model)
                .find(name)
                .map(page -> done.with(Reader.of(page.page(), done, model.screen())))
                .orElseGet(
                        () -> model.with(new Notice.NoPageNamed(Paint.clip(name, LONGEST_NAME))));
    }

    private static Model thoughts(Model model) {
        return model.transcript().lastThought().isPresent()
                ? Chat.toggledThoughts(model)
                : model.with(new Notice.NoAnswerYet());
    }

    private static Model choose(Model model, String name) {
        Terms terms = model.terms();
        if (terms.models().isEmpty()) {
            return model.withoutDraft().with(new Notice.NoModels());
        }
        OptionalInt place = terms.placeOf(name);
        return place.isEmpty()
                ? model.with(new Notice.NoModelNamed(Paint.clip(name, LONGEST_NAME)))
                : model.withoutDraft()
                        .withChoice(place.getAsInt())
                        .with(new Notice.ModelIs(terms.models().get(place.getAsInt())));
    }

    private static Model find(Model model, String words) {
        return words.isBlank()
                ? model.with(new Notice.WordsMissing(Command.FIND))
                : Find.conversation(model, words);
    }

    private static Step theme(Model model, String name) {
        return switch (name) {
            case "" -> theme(model, next(model.theme()));
            case "auto" -> theme(model, Theme.AUTO);
            case "dark" -> theme(model, Theme.DARK);
            case "light" -> theme(model, Theme.LIGHT);
            case "none" -> theme(model, Theme.NONE);
            default -> Step.of(model.with(new Notice.UnknownTheme(Paint.clip(name, LONGEST_NAME))));
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

    private static Model mouse(Model model) {
        Mouse mouse = model.mouse().toggled(model.screen());
        return model.with(mouse).with(new Notice.Mouse(mouse == Mouse.CARD));
    }
}
