package ink.dong4j.card.ui;

import java.util.List;

/** The screens that there are: where the interface begins and where menu and commands lead. */
public interface Screens {
    /** The screen that a visit begins with. */
    Screen home();

    /** The conversation at its newest line. */
    Screen chat();

    /** The items of the menu in their order, for any card. */
    List<MenuItem> menu();

    /** What the commands do that lead to a screen. */
    List<CommandAction> commands();
}
