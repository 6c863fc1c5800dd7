package ink.dong4j.card.server;

import java.util.ArrayList;
import java.util.List;

/** Closes the parts of a server in their order, each whatever the ones before it throw. */
final class CloseAll {
    private CloseAll() {}

    /**
     * Runs every step.
     *
     * @throws IllegalStateException when steps failed: the cause is what the first of them threw, what
     *     the others threw is suppressed
     */
    static void run(Runnable... steps) {
        List<Throwable> failures = new ArrayList<>();
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException told =
                    new IllegalStateException("a part did not close", failures.getFirst());
            failures.stream().skip(1).forEach(told::addSuppressed);
            throw told;
        }
    }
}
