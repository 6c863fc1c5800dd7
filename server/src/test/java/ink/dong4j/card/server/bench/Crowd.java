package ink.dong4j.card.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Visitors that are there at once, each a real {@code ssh}. */
final class Crowd implements AutoCloseable {
    private static final Duration BETWEEN_ARRIVALS = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofMillis(500);

    private final List<Visitor> visitors = new ArrayList<>();

    private Crowd() {}

    /** So many come one right after another, and all have seen their first paint. */
    static Crowd come(Subject subject, int count) throws IOException, InterruptedException {
        Crowd crowd = new Crowd();
        for (int i = 0; i < count; i++) {
            crowd.visitors.add(subject.visitor());
            Thread.sleep(BETWEEN_ARRIVALS);
        }
        for (Visitor visitor : crowd.visitors) {
            subject.greeted(visitor);
        }
        return crowd;
    }

    List<Visitor> visitors() {
        return visitors;
    }

    /** Waits until nobody has been sent anything for a while. */
    void settle() throws InterruptedException {
        int before;
        do {
            before = bytes();
            Thread.sleep(QUIET);
        } while (bytes() > before);
    }

    /** How many bytes all of them were sent so far. */
    int bytes() {
        return visitors.stream().mapToInt(Visitor::bytes).sum();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
