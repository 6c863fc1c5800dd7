package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import java.util.List;
import java.util.Optional;

/**
 * Where the owner can be found.
 *
 * @param back the screen that this one was opened from
 */
public record Links(int selected, Screen back) implements WayScreen {
    @Override
    public List<Way> ways(Model model) {
        return model.card().links().stream().map(Way::of).toList();
    }

    @Override
    public String title(Phrases phrases) {
        return phrases.linksTitle();
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.LINKS));
    }

    @Override
    public Links at(int index) {
        return new Links(index, back);
    }
}
