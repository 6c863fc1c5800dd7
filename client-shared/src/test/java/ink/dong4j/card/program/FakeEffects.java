package ink.dong4j.card.program;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.ui.Effect;
import java.util.ArrayList;
import java.util.List;

/** An effect runner that only remembers. */
final class FakeEffects implements EffectRunner {
    private final List<Effect> run = new ArrayList<>();
    private int closed;

    @Override
    public synchronized void run(Effect.OnTurn effect) {
        run.add(effect);
    }

    @Override
    public synchronized void call(Request request) {
        run.add(new Effect.Call(request));
    }

    @Override
    public synchronized void close() {
        closed++;
    }

    synchronized List<Effect> all() {
        return List.copyOf(run);
    }

    synchronized int closed() {
        return closed;
    }
}
