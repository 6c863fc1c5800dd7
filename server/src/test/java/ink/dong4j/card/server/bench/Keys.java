package ink.dong4j.card.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a key costs: until it is repainted, of the processor, and in bytes. */
final class Keys {
    private static final int COUNT = 400;
    private static final int CROWD = 100;
    private static final String DOWN = "\u001b[B";
    private static final String BACKSPACE = "\u007f";
    private static final List<String> TYPED = List.of("a", "b", BACKSPACE, BACKSPACE);
    private static final Duration PAINTED = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofMillis(500);

    private Keys() {}

    static void times(Subject subject, Figures figures) throws IOException, InterruptedException {
        try (Visitor visitor = subject.visitor()) {
            subject.greeted(visitor);
            visitor.settle(QUIET);
            List<Long> repaints = new ArrayList<>();
            Optional<Duration> before = subject.cpu();
            for (int key = 0; key < COUNT; key++) {
                int seen = visitor.bytes();
                long pressed = System.nanoTime();
                visitor.type(TYPED.get(key % TYPED.size()));
                repaints.add(visitor.cameMoreThan(seen) - pressed);
                visitor.settle(PAINTED);
            }
            figures.put(Row.KEY_CPU, subject.cpuSince(before, COUNT));
            figures.put(Row.KEY_P50, repaints, 0.5);
            figures.put(Row.KEY_P99, repaints, 0.99);
        }
    }

    /** A crowd presses one key at the same moment: what its clients alone cost the machine, at the floor. */
    static void atOnce(Subject subject, Figures figures) throws IOException, InterruptedException {
        try (Crowd crowd = Crowd.come(subject, CROWD)) {
            crowd.settle();
            List<Long> repaints = new ArrayList<>();
            for (int key = 0; key < TYPED.size(); key++) {
                List<Integer> seen = crowd.visitors().stream().map(Visitor::bytes).toList();
                List<Long> pressed = new ArrayList<>();
                for (Visitor visitor : crowd.visitors()) {
                    pressed.add(System.nanoTime());
                    visitor.type(TYPED.get(key));
                }
                for (int i = 0; i < CROWD; i++) {
                    Visitor visitor = crowd.visitors().get(i);
                    repaints.add(visitor.cameMoreThan(seen.get(i)) - pressed.get(i));
                }
                crowd.settle();
            }
            figures.put(Row.KEYS_P99, repaints, 0.99);
        }
    }

    static void bytes(Subject subject, Figures figures) throws IOException, InterruptedException {
        try (Visitor visitor = subject.visitor()) {
            subject.greeted(visitor);
            visitor.settle(QUIET);
            figures.put(Row.PAINT_BYTES, visitor.bytes());
            bytes(visitor, DOWN);
            figures.put(Row.MOVE_BYTES, bytes(visitor, DOWN));
            figures.put(Row.LETTER_FIRST_BYTES, bytes(visitor, "a"));
            figures.put(Row.LETTER_BYTES, bytes(visitor, "b"));
        }
    }

    private static int bytes(Visitor visitor, String key) throws IOException, InterruptedException {
        int before = visitor.bytes();
        visitor.type(key);
        visitor.cameMoreThan(before);
        visitor.settle(QUIET);
        return visitor.bytes() - before;
    }
}
