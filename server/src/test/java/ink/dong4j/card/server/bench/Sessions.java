package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.e2e.FastVisit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;

/**
 * What each of many sessions at rest costs in memory. The visitors are of a library in this process, of
 * which a thousand fit where a thousand processes would not.
 */
final class Sessions {
    /** Lets the JVM count its native memory, which costs some itself. */
    static final String COUNTING_NATIVE = "-XX:NativeMemoryTracking=summary";

    private static final int FEW = 200;
    private static final int MANY = 1000;
    private static final int WARM = 50;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Pattern OBJECTS = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    /** What the collector puts where it moves nothing for the little that is dead there. */
    private static final Pattern FILLERS =
            Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +\\S*jdk\\.internal\\.vm\\.Filler");

    private static final Pattern COMMITTED = Pattern.compile("Total: .*committed=(\\d+)KB");
    private static final Pattern HEAP = Pattern.compile("Java Heap \\(.*committed=(\\d+)KB");

    private Sessions() {}

    /** KiB that a process takes. */
    @FunctionalInterface
    private interface Memory {
        double kilobytes() throws IOException, InterruptedException;
    }

    /** One kind of memory with nobody, and how much each of a few and of many sessions adds. */
    private record Gauge(Memory memory, Row nobody, Row few, Row many) {}

    static void resident(Subject subject, Figures figures)
            throws IOException, InterruptedException {
        measure(
                subject,
                figures,
                new Gauge(subject::resident, Row.RESIDENT_0, Row.RESIDENT_200, Row.RESIDENT_1000));
    }

    /** Of a JVM that was started with {@link #COUNTING_NATIVE}. */
    static void heapAndNative(Subject card, Figures figures)
            throws IOException, InterruptedException {
        measure(
                card,
                figures,
                new Gauge(() -> heap(card), Row.HEAP_0, Row.HEAP_200, Row.HEAP_1000),
                new Gauge(() -> beside(card), Row.NATIVE_0, Row.NATIVE_200, Row.NATIVE_1000));
    }

    private static void measure(Subject subject, Figures figures, Gauge... gauges)
            throws IOException, InterruptedException {
        Visits.warm(subject, WARM);
        Thread.sleep(SETTLING);
        List<Double> nobody = new ArrayList<>();
        for (Gauge gauge : gauges) {
            double now = gauge.memory().kilobytes();
            nobody.add(now);
            figures.put(gauge.nobody(), now / 1024);
        }
        try (SshClient client = FastVisit.client()) {
            List<FastVisit> visits = new ArrayList<>();
            for (int count : List.of(FEW, MANY)) {
                while (visits.size() < count) {
                    visits.add(FastVisit.terminal(client, subject.port()).ignores());
                }
                Thread.sleep(SETTLING);
                for (int i = 0; i < gauges.length; i++) {
                    double more = gauges[i].memory().kilobytes() - nobody.get(i);
                    figures.put(count == FEW ? gauges[i].few() : gauges[i].many(), more / count);
                }
            }
        }
    }

    /** The objects that a full collection leaves, in KiB. */
    static double heap(Subject card) throws IOException, InterruptedException {
        String histogram = card.jcmd("GC.class_histogram");
        double fillers =
                FILLERS.matcher(histogram)
                        .results()
                        .mapToDouble(found -> Double.parseDouble(found.group(1)))
                        .sum();
        return (number(OBJECTS, histogram) - fillers) / 1024;
    }

    /** All that the JVM has committed beside its heap. */
    private static double beside(Subject card) throws IOException, InterruptedException {
        String counted = card.jcmd("VM.native_memory summary");
        return number(COMMITTED, counted) - number(HEAP, counted);
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + text);
        }
        return Double.parseDouble(found.group(1));
    }
}
