package ink.dong4j.card.desk;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Screens;
import java.util.ArrayList;
import java.util.List;

/** The screens of the owner: the desk, and the card as his visitors see it, which leads back to the desk. */
public final class DeskScreens {
    static final MenuItem DESK =
            MenuItem.page(Command.DESK, Phrases::menuDesk, _ -> true, (_, _) -> DeskHome.first());

    private DeskScreens() {}

    /** The screens of a card for its owner, whose visit begins at the desk. */
    public static Screens of(Card card) {
        Screens visitors = CardScreens.of(card);
        List<MenuItem> menu = new ArrayList<>(visitors.menu());
        menu.add(DESK);
        List<CommandAction> commands = new ArrayList<>(visitors.commands());
        commands.add(
                new CommandAction(
                        Command.DESK,
                        _ -> true,
                        (model, line) -> DeskLine.run(model.withoutDraft(), line)));
        return new Screens(DeskHome.first(), visitors.home(), visitors.chat(), menu, commands);
    }
}
