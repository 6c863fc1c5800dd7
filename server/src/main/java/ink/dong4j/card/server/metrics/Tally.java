package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.LongAdder;

/** A number that only grows. Thread-safe. */
final class Tally {
    private final LongAdder sum = new LongAdder();

    /**
     * @param labels names and values by turns
     */
    Tally(Registry registry, String name, String help, String... labels) {
        registry.bind(
                meters ->
                        FunctionCounter.builder(name, sum, LongAdder::sum)
                                .description(help)
                                .tags(Tags.of(labels))
                                .register(meters));
    }

    void add(long count) {
        sum.add(count);
    }
}
