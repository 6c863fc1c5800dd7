package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.database.StoreUnusable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has digests and reports made in their time, on a virtual thread of its own. */
final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration STORE_REST = Duration.ofSeconds(30);

    private final List<Edition> editions;
    private final Runnable published;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("publisher").unstarted(this::run);

    /**
     * @param published is run when there is something in the outbox
     */
    Publisher(List<? extends Edition> editions, Runnable published) {
        this.editions = List.copyOf(editions);
        this.published = published;
    }

    void start() {
        if (!editions.isEmpty()) {
            thread.start();
        }
    }

    /** There may be something to tell. */
    void wake() {
        wake.release();
    }

    private void run() {
        try {
            while (true) {
                wake.drainPermits();
                Duration rest = Edition.LONGEST_REST;
                for (Edition edition : editions) {
                    Duration next = publish(edition);
                    rest = next.compareTo(rest) < 0 ? next : rest;
                }
                boolean _ = wake.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration publish(Edition edition) throws InterruptedException {
        try {
            Duration rest = edition.publish();
            if (rest.isZero()) {
                published.run();
            }
            return rest;
        } catch (StoreUnusable e) {
            LOG.debug("Nothing can be told to the owner for now", e);
            return STORE_REST;
        } catch (RuntimeException bug) {
            LOG.error("What the owner is told cannot be made", bug);
            return Edition.LONGEST_REST;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
