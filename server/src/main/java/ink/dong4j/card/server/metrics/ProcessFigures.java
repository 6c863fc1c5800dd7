package ink.dong4j.card.server.metrics;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The figures of the process that are read only when they are asked for. */
final class ProcessFigures {
    /** What Linux tells of the process. */
    private static final Path STATUS = Path.of("/proc/self/status");

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
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof UnixOperatingSystemMXBean system) {
            gauge(
                    registry,
                    "card_open_files",
                    "Open files and connections.",
                    system::getOpenFileDescriptorCount);
            gauge(
                    registry,
                    "card_open_files_max",
                    "As many as the process may open.",
                    system::getMaxFileDescriptorCount);
            gauge(
                    registry,
                    "card_memory_limit_bytes",
                    "Memory of the machine, or of the container or service where that is less.",
                    system::getTotalMemorySize);
        }
        if (Files.exists(STATUS)) {
            gauge(
                    registry,
                    "card_memory_bytes",
                    "Memory that the process takes.",
                    ProcessFigures::residentBytes);
        }
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

    /** Such as {@code VmRSS:   131072 kB}. */
    private static long residentBytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
