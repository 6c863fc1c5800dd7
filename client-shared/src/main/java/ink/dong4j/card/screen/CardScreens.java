package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Screens;
import ink.dong4j.card.ui.Step;
import java.time.Instant;
import java.util.List;

/** The one list of screens: the menu, and the commands that open a screen. */
public final class CardScreens {
    static final MenuItem ASK = new MenuItem(Phrases::menuAsk, _ -> true, _ -> Chat.FOLLOWING);
    static final MenuItem LINKS =
            new MenuItem(Phrases::menuLinks, _ -> true, from -> new Links(0, from));
    static final MenuItem PAGES =
            new MenuItem(
                    Phrases::menuPages,
                    card -> !card.documents().isEmpty(),
                    from -> new Pages(0, from));
    static final MenuItem HELP =
            new MenuItem(Phrases::menuHelp, _ -> true, from -> new Help(0, from));

    private static final List<MenuItem> MENU = List.of(ASK, LINKS, PAGES, HELP);

    private static final List<CommandAction> COMMANDS =
            List.of(
                    CommandAction.of(
                            Command.HELP, _ -> true, model -> PageCommands.opened(model, HELP)),
                    CommandAction.of(
                            Command.HOME,
                            model -> !(model.screen() instanceof Home),
                            model -> Step.of(model.with(model.screens().home()))),
                    CommandAction.of(
                            Command.LINKS,
                            model -> !model.card().links().isEmpty(),
                            model -> PageCommands.opened(model, LINKS)),
                    new CommandAction(Command.PAGES, PageCommands::hasPages, PageCommands::pages),
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
            VisitBounds bounds,
            Terms terms,
            int columns,
            int rows,
            Instant now) {
        List<MenuItem> menu = MENU.stream().filter(item -> item.isFor().test(card)).toList();
        Screens screens = new Screens(Home.first(), Chat.FOLLOWING, menu, COMMANDS);
        return Model.first(screens, card, lang, bounds, terms, columns, rows, now);
    }
}
