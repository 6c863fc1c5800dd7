package ink.dong4j.card.ui;

import java.util.List;

/** What an update gives: the next model, and effects to be run. */
public record Step(Model model, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    public static Step of(Model model, Effect... effects) {
        return new Step(model, List.of(effects));
    }
}
