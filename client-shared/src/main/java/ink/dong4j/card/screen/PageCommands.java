package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.OpenablePages;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Step;
import java.util.List;

/** The commands that open a screen. */
final class PageCommands {
    static final List<CommandAction> ALL =
            List.of(
                    CommandAction.of(
                            Command.HELP, _ -> true, model -> opened(model, CardScreens.HELP)),
                    CommandAction.of(
                            Command.HOME,
                            model -> !(model.screen() instanceof Home),
                            model -> Step.of(model.with(Home.FIRST))),
                    CommandAction.of(
                            Command.LINKS,
                            model -> !model.card().links().isEmpty(),
                            model -> opened(model, CardScreens.LINKS)),
                    new CommandAction(Command.PAGES, PageCommands::hasPages, PageCommands::pages),
                    new CommandAction(Command.OPEN, PageCommands::hasPages, PageCommands::open),
                    CommandAction.of(
                            Command.PRIVACY, _ -> true, model -> read(model, Privacy.PAGE)),
                    new CommandAction(Command.FIND, PageCommands::isBegun, PageCommands::find),
                    CommandAction.of(
                            Command.THOUGHTS,
                            model -> model.transcript().lastThought().isPresent(),
                            PageCommands::thoughts),
                    CommandAction.of(Command.EXPORT, PageCommands::isBegun, Export::opened));

    private static final int LONGEST_NAME = 20;

    private PageCommands() {}

    /** Opens the best page that the newest answer cites; the list of all where it cites none. */
    static Step openCited(Model model) {
        return OpenablePages.of(model)
                .best()
                .map(page -> read(model, page.page()))
                .orElseGet(() -> list(model));
    }

    private static boolean hasPages(Model model) {
        return !model.card().documents().isEmpty();
    }

    private static boolean isBegun(Model model) {
        return !model.transcript().isEmpty();
    }

    private static Step pages(Model model, String number) {
        boolean chooses = hasPages(model) && !number.isBlank();
        return chooses ? open(model, number) : list(model.withoutDraft());
    }

    private static Step list(Model model) {
        return hasPages(model)
                ? opened(model, CardScreens.PAGES)
                : Step.of(model.with(Notice.of(Phrases::noPages)));
    }

    /** Opens a page; a name that no page has stays in the prompt. */
    private static Step open(Model model, String name) {
        if (name.isBlank()) {
            return openCited(model.withoutDraft());
        }
        String shown = Width.clip(name, LONGEST_NAME);
        return OpenablePages.of(model)
                .find(name)
                .map(page -> read(model.withoutDraft(), page.page()))
                .orElseGet(
                        () ->
                                Step.of(
                                        model.with(
                                                Notice.of(phrases -> phrases.noPageNamed(shown)))));
    }

    private static Step find(Model model, String words) {
        return Step.of(
                words.isBlank()
                        ? model.with(
                                Notice.of(phrases -> phrases.wordsMissing(Command.FIND.word())))
                        : Find.conversation(model, words));
    }

    private static Step thoughts(Model model) {
        return Step.of(
                model.transcript().lastThought().isPresent()
                        ? Chat.toggledThoughts(model)
                        : model.with(Notice.of(Phrases::noAnswerYet)));
    }

    private static Step read(Model model, String page) {
        return Step.of(model.with(Reader.of(page, model, model.screen())));
    }

    private static Step opened(Model model, MenuItem item) {
        return Step.of(model.with(item.opened(model.screen())));
    }
}
