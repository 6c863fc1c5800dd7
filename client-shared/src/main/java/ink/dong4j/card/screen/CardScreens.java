package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Screens;
import java.time.Instant;
import java.util.List;

/** The one list of the card's screens: its menu, and the commands that lead to a screen. */
public final class CardScreens implements Screens {
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

    /** The model that a visit starts with: the home screen. */
    public static Model start(
            Card card,
            Lang lang,
            VisitBounds bounds,
            Terms terms,
            int columns,
            int rows,
            Instant now) {
        return Model.first(new CardScreens(), card, lang, bounds, terms, columns, rows, now);
    }

    @Override
    public Screen home() {
        return Home.FIRST;
    }

    @Override
    public Screen chat() {
        return Chat.FOLLOWING;
    }

    @Override
    public List<MenuItem> menu() {
        return MENU;
    }

    @Override
    public List<CommandAction> commands() {
        return PageCommands.ALL;
    }
}
