package ink.dong4j.card.server.assistant;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing that is made when it is first asked for, once. Thread-safe. */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T thing = made;
        if (thing == null) {
            thing = maker.get();
            made = thing;
        }
        return thing;
    }

    /** The thing, when it was ever asked for. */
    synchronized Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
