package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The library's registry, made when it is first needed: its classes take longer to load than all the
 * rest of a start. What is counted until then is kept by whoever counts. Thread-safe.
 */
final class Registry {
    private final List<Consumer<MeterRegistry>> waiting = new ArrayList<>();
    private Optional<PrometheusMeterRegistry> made = Optional.empty();

    /** Has something read by the registry, as soon as there is one. */
    synchronized void bind(Consumer<MeterRegistry> binding) {
        if (made.isPresent()) {
            binding.accept(made.get());
        } else {
            waiting.add(binding);
        }
    }

    synchronized PrometheusMeterRegistry get() {
        if (made.isEmpty()) {
            PrometheusMeterRegistry registry =
                    new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            waiting.forEach(binding -> binding.accept(registry));
            waiting.clear();
            made = Optional.of(registry);
        }
        return made.get();
    }
}
