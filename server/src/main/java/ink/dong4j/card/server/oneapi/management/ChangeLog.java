package ink.dong4j.card.server.oneapi.management;

import java.io.PrintWriter;

/** Makes changes and tells each in one line; on trial it only tells. */
public final class ChangeLog {
    private final boolean trial;
    private final PrintWriter out;
    private int count;

    public ChangeLog(boolean trial, PrintWriter out) {
        this.trial = trial;
        this.out = out;
    }

    /** What makes a change. */
    public interface Step {
        void run() throws SetupFailure;
    }

    public void change(String what, Step step) throws SetupFailure {
        if (!trial) {
            step.run();
        }
        tell((trial ? "would change: " : "changed: ") + what);
        count++;
    }

    public void tell(String line) {
        out.println(line);
        out.flush();
    }

    public boolean trial() {
        return trial;
    }

    public int count() {
        return count;
    }
}
