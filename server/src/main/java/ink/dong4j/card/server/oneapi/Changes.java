package ink.dong4j.card.server.oneapi;

import java.io.PrintWriter;

/** Makes changes and tells each in one line; on trial it only tells. */
final class Changes {
    private final boolean trial;
    private final PrintWriter out;
    private int count;

    Changes(boolean trial, PrintWriter out) {
        this.trial = trial;
        this.out = out;
    }

    /** What makes a change. */
    interface Step {
        void run() throws Setback;
    }

    void change(String what, Step step) throws Setback {
        if (!trial) {
            step.run();
        }
        tell((trial ? "would change: " : "changed: ") + what);
        count++;
    }

    void tell(String line) {
        out.println(line);
        out.flush();
    }

    boolean trial() {
        return trial;
    }

    int count() {
        return count;
    }
}
