package ink.dong4j.card.screen;

import ink.dong4j.card.card.NewsSection;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.OpenablePages;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/** What the commands do that open a screen. */
final class PageCommands {
    private static final int LONGEST_NAME = 20;

    private PageCommands() {}

    /** Opens the best page that the newest answer cites; the list of all where it cites none. */
    static Step openCited(Model model) {
        return OpenablePages.of(model)
                .best()
                .map(page -> read(model, page.page()))
                .orElseGet(() -> list(model));
    }

    static boolean hasPages(Model model) {
        return !model.card().documents().isEmpty();
    }

    static boolean isBegun(Model model) {
        return !model.transcript().isEmpty();
    }

    static Step pages(Model model, String number) {
        boolean chooses = hasPages(model) && !number.isBlank();
        return chooses ? open(model, number) : list(model.withoutDraft());
    }

    /** Reads a post by its number; line by line, what is asked then is about it. */
    static Step posts(Model model, String number) {
        if (number.isBlank()) {
            return opened(model.withoutDraft(), CardScreens.POSTS);
        }
        List<NewsSection.Found> posts = Posts.posts(model);
        Optional<Integer> place =
                Optional.of(number.strip())
                        .filter(text -> text.matches("[0-9]{1,4}"))
                        .map(text -> Integer.parseInt(text) - 1)
                        .filter(at -> at >= 0 && at < posts.size());
        if (place.isEmpty()) {
            String shown = Width.clip(number, LONGEST_NAME);
            return Step.of(
                    model.refused().with(Notice.of(phrases -> phrases.noPostNumbered(shown))));
        }
        String page = posts.get(place.get()).post().page();
        Model reader = model.withoutDraft();
        return read(model.abilities().fullScreen() ? reader : reader.withAbout(page), page);
    }

    private static Step list(Model model) {
        return hasPages(model)
                ? opened(model, CardScreens.PAGES)
                : Step.of(model.with(Notice.of(Phrases::noPages)));
    }

    /** Opens a page; a name that no page has stays in the prompt. */
    static Step open(Model model, String name) {
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
                                        model.refused()
                                                .with(
                                                        Notice.of(
                                                                phrases ->
                                                                        phrases.noPageNamed(
                                                                                shown)))));
    }

    static Step find(Model model, String words) {
        return Step.of(
                words.isBlank()
                        ? model.with(
                                Notice.of(phrases -> phrases.wordsMissing(Command.FIND.word())))
                        : Find.conversation(model, words));
    }

    static Step thoughts(Model model) {
        return Step.of(
                model.transcript().lastThought().isPresent()
                        ? Chat.toggledThoughts(model)
                        : model.with(Notice.of(Phrases::noAnswerYet)));
    }

    static Step read(Model model, String page) {
        return Step.of(model.with(Reader.of(page, model, model.screen())));
    }

    static Step opened(Model model, MenuItem item) {
        return Step.of(model.with(item.opened(model, model.screen())));
    }
}
