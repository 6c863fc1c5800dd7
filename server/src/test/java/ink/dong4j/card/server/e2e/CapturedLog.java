package ink.dong4j.card.server.e2e;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, each event as one text. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> lines = new ArrayList<>();
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition grown = mutex.newCondition();
    private final Logger root;

    private CapturedLog(LoggerContext context) {
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        setContext(context);
        start();
        root.addAppender(this);
    }

    static CapturedLog open() {
        return new CapturedLog((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    @Override
    protected void append(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy();
                cause != null;
                cause = cause.getCause()) {
            text.append(" | ").append(cause.getClassName()).append(": ").append(cause.getMessage());
        }
        mutex.lock();
        try {
            lines.add(text.toString());
            grown.signalAll();
        } finally {
            mutex.unlock();
        }
    }

    List<String> lines() {
        mutex.lock();
        try {
            return List.copyOf(lines);
        } finally {
            mutex.unlock();
        }
    }

    /** Waits until the lines so far fulfil the condition. */
    void awaits(String what, Predicate<List<String>> condition) throws InterruptedException {
        long left = PATIENCE.toNanos();
        mutex.lock();
        try {
            while (!condition.test(List.copyOf(lines))) {
                if (left <= 0) {
                    throw new AssertionError(
                            "never logged " + what + "; logged:\n" + String.join("\n", lines));
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
