package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.OpenablePages;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Step;

/** What the commands do that lead to a screen. */
final class PageCommands {
    private static final int LONGEST_NAME = 20;

    private PageCommands() {}

    /** A command that opens what an item of the menu opens. */
    static CommandAction opening(Command command, MenuItem item) {
        return new CommandAction(
                command,
                model -> item.isFor().test(model.card()),
                (model, _) -> opened(model, item));
    }

    static Step home(Model model, String argument) {
        return Step.of(model.withoutDraft().with(Home.FIRST));
    }

    static boolean hasPages(Model model) {
        return !model.card().documents().isEmpty();
    }

    static boolean isBegun(Model model) {
        return !model.transcript().isEmpty();
    }

    static boolean hasThoughts(Model model) {
        return model.transcript().lastThought().isPresent();
    }

    static Step pages(Model model, String number) {
        if (!hasPages(model)) {
            return Step.of(model.withoutDraft().with(new Notice.NoPages()));
        }
        return number.isBlank() ? opened(model, CardScreens.PAGES) : open(model, number);
    }

    static Step open(Model model, String name) {
        Model done = model.withoutDraft();
        if (name.isBlank()) {
            return Step.of(openNamed(done));
        }
        return Step.of(
                OpenablePages.of(model)
                        .find(name)
                        .map(page -> done.with(Reader.of(page.page(), done, model.screen())))
                        .orElseGet(
                                () ->
                                        model.with(
                                                new Notice.NoPageNamed(
                                                        Width.clip(name, LONGEST_NAME)))));
    }

    /** The best page that the newest answer names; the list of all where it names none. */
    static Model openNamed(Model model) {
        return OpenablePages.of(model)
                .best()
                .map(page -> model.with(Reader.of(page.page(), model, model.screen())))
                .orElseGet(
                        () ->
                                hasPages(model)
                                        ? model.with(CardScreens.PAGES.opened(model.screen()))
                                        : model.with(new Notice.NoPages()));
    }

    static Step privacy(Model model, String argument) {
        Model done = model.withoutDraft();
        return Step.of(done.with(Reader.of(Privacy.PAGE, done, model.screen())));
    }

    static Step find(Model model, String words) {
        return Step.of(
                words.isBlank()
                        ? model.with(new Notice.WordsMissing(Command.FIND))
                        : Find.conversation(model, words));
    }

    static Step thoughts(Model model, String argument) {
        Model done = model.withoutDraft();
        return Step.of(
                hasThoughts(done)
                        ? Chat.toggledThoughts(done)
                        : done.with(new Notice.NoAnswerYet()));
    }

    static Step export(Model model, String argument) {
        return Export.opened(model.withoutDraft());
    }

    private static Step opened(Model model, MenuItem item) {
        return Step.of(model.withoutDraft().with(item.opened(model.screen())));
    }
}
