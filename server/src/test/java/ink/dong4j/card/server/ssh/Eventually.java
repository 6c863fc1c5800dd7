package ink.dong4j.card.server.ssh;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something has come about that other threads or processes bring about. */
public final class Eventually {
    private static final long LOOK_EVERY_MILLIS = 10;

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier condition)
            throws InterruptedException {
        within(Duration.ofSeconds(60), what, condition);
    }

    public static void within(Duration limit, String what, BooleanSupplier condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            if (never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("nobody counts down");
            }
        }
    }
}
