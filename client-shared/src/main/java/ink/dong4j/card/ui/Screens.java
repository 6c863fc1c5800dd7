package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import java.util.List;

/**
 * The screens that a card has.
 *
 * @param first the screen that a visit begins with
 * @param home the first screen of the card
 * @param chat the conversation at its newest line
 * @param menu the items of the menu in their order, as far as the card has something to show there
 * @param commands the commands that open a screen
 */
public record Screens(
        Screen first, Screen home, Screen chat, List<MenuItem> menu, List<CommandAction> commands) {
    public Screens {
        menu = List.copyOf(menu);
        commands = List.copyOf(commands);
    }

    /** Of a visit that begins with the card. */
    public Screens(Screen home, Screen chat, List<MenuItem> menu, List<CommandAction> commands) {
        this(home, home, chat, menu, commands);
    }

    /** What a command does that opens one of them; nothing where none does. */
    public Step open(Command command, Model model) {
        return commands.stream()
                .filter(action -> action.command() == command)
                .findFirst()
                .map(action -> action.run().apply(model, ""))
                .orElseGet(() -> Step.of(model));
    }

    /** Whether a command opens one of them. */
    boolean have(Command command) {
        return commands.stream().anyMatch(action -> action.command() == command);
    }
}
