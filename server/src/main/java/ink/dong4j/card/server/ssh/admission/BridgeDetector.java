package ink.dong4j.card.server.ssh.admission;

import ink.dong4j.card.server.metrics.Figures;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out that a container's network hides the visitors: when a login comes from the container's own
 * gateway, its address is that of everybody who comes this way, and they all share one limit. Warns of
 * it at most once an hour. Thread-safe.
 */
public final class BridgeDetector {
    private static final Logger LOG = LoggerFactory.getLogger("ink.dong4j.card.admission");
    private static final long HOUR_NANOS = Duration.ofHours(1).toNanos();

    private final Set<InetAddress> gateways;
    private final Figures figures;
    private final LongSupplier nanoTime;
    private final AtomicLong nextWarning;

    /**
     * @param root the root of the file system that tells about the container and its routes
     */
    public BridgeDetector(Path root, Figures figures, LongSupplier nanoTime) {
        this.figures = figures;
        this.nanoTime = nanoTime;
        this.nextWarning = new AtomicLong(nanoTime.getAsLong());
        this.gateways =
                isContainer(root) ? DefaultGateways.gateways(root.resolve("proc/net")) : Set.of();
    }

    private static boolean isContainer(Path root) {
        return Files.exists(root.resolve(".dockerenv"))
                || Files.exists(root.resolve("run/.containerenv"));
    }

    public void loggedIn(InetAddress address) {
        if (address.isLoopbackAddress() || !gateways.contains(address)) {
            return;
        }
        figures.loggedInThroughBridge();
        long now = nanoTime.getAsLong();
        long due = nextWarning.get();
        if (now - due >= 0 && nextWarning.compareAndSet(due, now + HOUR_NANOS)) {
            LOG.warn(
                    "a visitor comes from {}, the gateway of this container: all who come this way"
                            + " have that one address, and share one limit. Give the network of the"
                            + " container IPv6 and turn off Docker's userland proxy, so that each"
                            + " visitor's own address is seen. (A login from the host itself always"
                            + " looks like this.)",
                    address.getHostAddress());
        }
    }
}
