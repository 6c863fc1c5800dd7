package ink.dong4j.card.desk;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.List;
import java.util.Optional;

/**
 * Asks once more before something is done.
 *
 * @param under the screen that it is asked on
 */
record DeskConfirm(DeskRequest.Act act, Screen under) implements Screen {
    private static final String YES = "y";

    @Override
    public View view(Model model, Layout layout) {
        return under.view(model.with(Notice.of(_ -> question(model) + " (y/n)")), layout);
    }

    @Override
    public Step press(Model model, Key key) {
        return Step.of(Pager.leaves(key) ? model.with(under) : model);
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case YES, "Y" -> Step.of(model.with(under), new Effect.Call(act));
            case "n", "N", "q" -> Step.of(model.with(under));
            default -> Step.of(model);
        };
    }

    @Override
    public Step line(Model model, String text) {
        Model answered = model.with(new DeskPrompt());
        return text.equalsIgnoreCase(YES)
                ? Step.of(answered, new Effect.Call(act))
                : Step.of(answered);
    }

    @Override
    public List<String> lines(Model model) {
        return List.of(question(model), DeskScreen.phrases(model).confirmInLines());
    }

    private String question(Model model) {
        return DeskScreen.text(model).question(act);
    }

    @Override
    public boolean staysInLines() {
        return true;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return under.menu(model);
    }

    @Override
    public Presence presence() {
        return under.presence();
    }

    /** What is under it goes on. */
    @Override
    public Step came(Model model, Reply reply) {
        Step step = under.came(model.with(under), reply);
        return new Step(
                step.model().with(new DeskConfirm(act, step.model().screen())), step.effects());
    }

    @Override
    public Screen fitted(Model model) {
        Screen fitted = under.fitted(model);
        return fitted.equals(under) ? this : new DeskConfirm(act, fitted);
    }
}
