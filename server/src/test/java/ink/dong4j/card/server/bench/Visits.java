package ink.dong4j.card.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visitors that come, see the first paint and go, and some that stay. */
final class Visits {
    private static final int AT_ONCE = 10;
    private static final int MEASURED = 100;
    private static final int STAYING = 200;
    private static final Duration SEEN = Duration.ofMillis(30);
    private static final Duration AFTERWARDS = Duration.ofMillis(300);
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final Duration AT_REST = Duration.ofSeconds(20);

    private Visits() {}

    /** Lets some come and go, ten at a time, which measures nothing. */
    static void warm(Subject subject, int count) throws IOException, InterruptedException {
        for (int gone = 0; gone < count; gone += AT_ONCE) {
            Crowd.come(subject, AT_ONCE).close();
        }
    }

    /** One after another: how long each waited for its first paint, in nanoseconds. */
    static List<Long> paints(Subject subject, int count) throws IOException, InterruptedException {
        List<Long> paints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (Visitor visitor = subject.visitor()) {
                paints.add(subject.greeted(visitor) - visitor.startedAt());
                visitor.settle(SEEN);
            }
        }
        return paints;
    }

    /** The first 20 visits of a process. */
    static void first(Subject subject, Figures figures) throws IOException, InterruptedException {
        Optional<Duration> before = subject.cpu();
        List<Long> paints = paints(subject, 20);
        Thread.sleep(AFTERWARDS);
        figures.put(Row.LOGIN_FIRST, subject.cpuSince(before, 20));
        figures.put(Row.FIRST_PAINT, paints.getFirst() / 1e6);
    }

    static void later(Subject subject, Figures figures) throws IOException, InterruptedException {
        Optional<Duration> before = subject.cpu();
        List<Long> paints = paints(subject, MEASURED);
        Thread.sleep(AFTERWARDS);
        figures.put(Row.LOGIN, subject.cpuSince(before, MEASURED));
        figures.put(Row.PAINT_P50, paints, 0.5);
        figures.put(Row.PAINT_P99, paints, 0.99);
    }

    /** 200 that come one right after another and stay; then all are at rest. */
    static void staying(Subject subject, Figures figures) throws IOException, InterruptedException {
        Optional<Duration> before = subject.cpu();
        try (Crowd crowd = Crowd.come(subject, STAYING)) {
            crowd.settle();
            figures.put(Row.LOGIN_ROW, subject.cpuSince(before, STAYING));
            Thread.sleep(SETTLING);
            int bytes = crowd.bytes();
            Optional<Duration> rested = subject.cpu();
            Thread.sleep(AT_REST);
            figures.put(Row.IDLE_BYTES, (crowd.bytes() - bytes) * 60.0 / AT_REST.toSeconds());
            double percentForEachMilli = 100.0 / AT_REST.toMillis();
            subject.cpuSince(rested, 1)
                    .ifPresent(millis -> figures.put(Row.IDLE_CPU, millis * percentForEachMilli));
        }
    }
}
