package ink.dong4j.card.server.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.function.Supplier;

/** The figures of the process that are read only when they are asked for. */
final class ProcessFigures {
    private ProcessFigures() {}

    static void register(MeterRegistry registry) {
        gauge(registry, "card_heap_used_bytes", "Heap in use.", ProcessFigures::usedHeap);
        gauge(
                registry,
                "card_heap_max_bytes",
                "The largest heap.",
                Runtime.getRuntime()::maxMemory);
        gauge(
                registry,
                "card_threads",
                "Threads of the system; visits and answers have virtual ones, which do not count.",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                registry,
                "card_uptime_seconds",
                "Since the start of the process.",
                () -> runtime().getUptime() / 1000.0);
        FunctionCounter.builder("card_gc_pause_seconds", registry, _ -> collectionSeconds())
                .description("Spent in garbage collections.")
                .register(registry);
        Gauge.builder("card_build", () -> 1)
                .description("The version, and the Java that runs it.")
                .tag("version", Build.version())
                .tag("java", Runtime.version().toString())
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry, String name, String help, Supplier<Number> now) {
        Gauge.builder(name, now).description(help).strongReference(true).register(registry);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double collectionSeconds() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                        .sum()
                / 1000.0;
    }

    private static RuntimeMXBean runtime() {
        return ManagementFactory.getRuntimeMXBean();
    }
}
