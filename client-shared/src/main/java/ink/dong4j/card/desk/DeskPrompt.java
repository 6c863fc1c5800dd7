package ink.dong4j.card.desk;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/** The desk between two commands without a full screen: it reads nothing out. */
record DeskPrompt() implements Screen {
    @Override
    public List<String> lines(Model model) {
        return List.of();
    }

    @Override
    public boolean staysInLines() {
        return true;
    }

    @Override
    public Step line(Model model, String text) {
        return DeskLine.run(model, text);
    }

    @Override
    public Step came(Model model, Reply reply) {
        return DeskHome.first().came(model, reply);
    }

    @Override
    public View view(Model model, Layout layout) {
        return DeskHome.first().view(model, layout);
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(model);
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(model);
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(DeskScreens.DESK));
    }
}
