package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.guestbook.Entries;
import ink.dong4j.card.guestbook.EntryForm;
import ink.dong4j.card.guestbook.MessageForm;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.lobby.LobbyCommands;
import ink.dong4j.card.lobby.LobbyScreen;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Screens;
import ink.dong4j.card.ui.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one list of screens: the menu, and the commands that open a screen. */
public final class CardScreens {
    static final MenuItem ASK =
            new MenuItem(Optional.empty(), Phrases::menuAsk, _ -> true, (_, _) -> Chat.FOLLOWING);
    static final MenuItem RESUME =
            MenuItem.page(
                    Command.RESUME,
                    Phrases::menuResume,
                    card -> card.sections().resume().isPresent(),
                    Resume::of);
    static final MenuItem CONTACT =
            MenuItem.page(
                    Command.CONTACT,
                    Phrases::menuContact,
                    card -> card.sections().contact().isPresent(),
                    (_, from) -> new Contact(0, from));
    static final MenuItem LINKS =
            MenuItem.page(
                    Command.LINKS,
                    Phrases::menuLinks,
                    card -> !card.links().isEmpty(),
                    (_, from) -> new Links(0, from));
    static final MenuItem PROJECTS =
            MenuItem.page(
                    Command.PROJECTS,
                    Phrases::menuProjects,
                    card -> !card.sections().projects().isEmpty(),
                    (_, from) -> new Projects(0, from));
    static final MenuItem STACK =
            MenuItem.page(
                    Command.STACK,
                    Phrases::menuStack,
                    card -> !card.sections().stack().isEmpty(),
                    Stack::of);
    static final MenuItem NOW =
            MenuItem.page(
                    Command.NOW,
                    Phrases::menuNow,
                    card -> card.sections().now().isPresent(),
                    Now::of);
    static final MenuItem GITHUB =
            MenuItem.page(
                    Command.GITHUB,
                    Phrases::menuGitHub,
                    card -> card.sections().news().gitHub().isPresent(),
                    (_, from) -> new GitHubPanel(0, from));
    static final MenuItem POSTS =
            MenuItem.page(
                    Command.POSTS,
                    Phrases::menuPosts,
                    card -> !card.sections().news().feeds().isEmpty(),
                    (_, from) -> new Posts(0, from));
    static final MenuItem QUIZ =
            MenuItem.page(
                    Command.QUIZ,
                    Phrases::menuQuiz,
                    card -> !card.sections().quiz().isEmpty(),
                    (_, from) -> Quiz.begun(from));
    static final MenuItem DINO =
            MenuItem.page(
                    Command.DINO,
                    Phrases::menuDino,
                    card -> card.sections().dino(),
                    (_, from) -> Dino.ready(from));
    static final MenuItem PAGES =
            MenuItem.page(
                    Command.PAGES,
                    Phrases::menuPages,
                    card -> !card.documents().isEmpty(),
                    (_, from) -> new Pages(0, from));
    static final MenuItem HELP =
            MenuItem.page(
                    Command.HELP, Phrases::menuHelp, _ -> true, (_, from) -> new Help(0, from));

    /** In the order in which a visitor reads it. */
    private static final List<MenuItem> MENU =
            List.of(
                    ASK,
                    RESUME,
                    CONTACT,
                    LINKS,
                    PROJECTS,
                    STACK,
                    NOW,
                    GITHUB,
                    POSTS,
                    LobbyScreen.ITEM,
                    Entries.ITEM,
                    MessageForm.ITEM,
                    QUIZ,
                    DINO,
                    PAGES,
                    HELP);

    /** What opens a screen and is no item of the menu, and the items that take an argument. */
    private static final List<CommandAction> COMMANDS =
            List.of(
                    CommandAction.of(
                            Command.HOME,
                            model -> !(model.screen() instanceof Home),
                            model -> Step.of(model.with(model.screens().home()))),
                    new CommandAction(Command.PAGES, PageCommands::hasPages, PageCommands::pages),
                    new CommandAction(Command.POSTS, _ -> true, PageCommands::posts),
                    new CommandAction(Command.GUESTBOOK, _ -> true, Entries::command),
                    new CommandAction(Command.SIGN, _ -> true, EntryForm::command),
                    new CommandAction(Command.MESSAGE, _ -> true, MessageForm::command),
                    new CommandAction(Command.QUIZ, Quiz::isFor, Quiz::command),
                    new CommandAction(Command.OPEN, PageCommands::hasPages, PageCommands::open),
                    CommandAction.of(
                            Command.PRIVACY,
                            _ -> true,
                            model -> PageCommands.read(model, Privacy.PAGE)),
                    new CommandAction(Command.FIND, PageCommands::isBegun, PageCommands::find),
                    CommandAction.of(
                            Command.THOUGHTS,
                            model -> model.transcript().lastThought().isPresent(),
                            PageCommands::thoughts),
                    CommandAction.of(Command.EXPORT, PageCommands::isBegun, Export::opened));

    private CardScreens() {}

    /** The model that a visit starts with: the home screen. */
    public static Model start(
            Card card,
            Lang lang,
            ZoneId zone,
            VisitBounds bounds,
            Terms terms,
            int columns,
            int rows,
            Instant now) {
        return Model.first(of(card), card, lang, zone, bounds, terms, columns, rows, now);
    }

    /** What the menu calls the page of a command without its slash; any other name as it is. */
    public static String named(String name, Phrases phrases) {
        return MENU.stream()
                .filter(item -> item.command().filter(c -> c.word().equals("/" + name)).isPresent())
                .findFirst()
                .map(item -> item.hint(phrases).key())
                .orElse(name);
    }

    /** The commands of all items, whether or not a card has something to show there. */
    static Stream<Command> pages() {
        return MENU.stream().flatMap(item -> item.command().stream());
    }

    /** The screens of a card. */
    public static Screens of(Card card) {
        List<MenuItem> menu = MENU.stream().filter(item -> item.isFor().test(card)).toList();
        List<CommandAction> commands = new ArrayList<>(COMMANDS);
        commands.removeIf(action -> isOfAnAbsentPage(action.command(), menu));
        if (menu.contains(LobbyScreen.ITEM)) {
            commands.addAll(LobbyCommands.ALL);
        }
        for (MenuItem item : menu) {
            item.command()
                    .filter(command -> COMMANDS.stream().noneMatch(a -> a.command() == command))
                    .ifPresent(
                            command ->
                                    commands.add(
                                            CommandAction.of(
                                                    command,
                                                    _ -> true,
                                                    model -> PageCommands.opened(model, item))));
        }
        return new Screens(Home.first(), Chat.FOLLOWING, menu, commands);
    }

    /** The pages' own command tells that a card has none; any other command of an absent page is unknown. */
    private static boolean isOfAnAbsentPage(Command command, List<MenuItem> menu) {
        Command page = command == Command.SIGN ? Command.GUESTBOOK : command;
        return page != Command.PAGES
                && pages().anyMatch(page::equals)
                && menu.stream().noneMatch(item -> item.command().equals(Optional.of(page)));
    }
}
