package ink.dong4j.card.server.metrics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something for each value of an enum, made at once, so that every series is there from 0. Never
 * changed, so any thread may read it.
 */
final class Each<E extends Enum<E>, T> {
    private final Map<E, T> things;

    private Each(Map<E, T> things) {
        this.things = new EnumMap<>(things);
    }

    /** @param values all of the enum */
    static <E extends Enum<E>, T> Each<E, T> of(E[] values, Function<E, T> made) {
        return new Each<>(
                Arrays.stream(values).collect(Collectors.toMap(Function.identity(), made)));
    }

    T get(E value) {
        return requireNonNull(things.get(value), "made for each value");
    }
}
