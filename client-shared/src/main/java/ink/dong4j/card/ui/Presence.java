package ink.dong4j.card.ui;

import ink.dong4j.card.people.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * What a screen asks of the server because it is in sight. Screens with the same presence follow each
 * other without any request.
 *
 * @param entering when it comes into sight
 * @param leaving when it goes out of sight
 */
public record Presence(List<Request> entering, List<Request> leaving) {
    public static final Presence NONE = new Presence(List.of(), List.of());

    public Presence {
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }

    /** The requests behind the effects of a step, when another screen has come into sight by it. */
    Step followed(Step step) {
        Presence next = step.model().screen().presence();
        if (entering.equals(next.entering) && leaving.equals(next.leaving)) {
            return step;
        }
        List<Effect> effects = new ArrayList<>(step.effects());
        leaving.forEach(request -> effects.add(new Effect.Call(request)));
        next.entering.forEach(request -> effects.add(new Effect.Call(request)));
        return new Step(step.model(), effects);
    }
}
