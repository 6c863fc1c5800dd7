package ink.dong4j.card.program;

import ink.dong4j.card.people.Request;
import ink.dong4j.card.ui.Effect;
import java.util.ArrayList;
import java.util.List;

/** An effect runner that remembers, and can post what a question changes at once. */
final class FakeEffects implements EffectRunner {
    private final List<Effect> run = new ArrayList<>();
    private Runnable onTurn = () -> {};
    private int closed;

    @Override
    public synchronized void run(Effect.OnTurn effect) {
        run.add(effect);
        onTurn.run();
    }

    /** What happens on the visit's own thread when a turn begins or is stopped. */
    synchronized void onTurn(Runnable happens) {
        onTurn = happens;
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
