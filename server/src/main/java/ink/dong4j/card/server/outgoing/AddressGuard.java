package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Tells where a connection may go. A name of which a single address lies inside is refused as a whole,
 * since whoever answers for it may answer otherwise the next time; so the addresses that it returns are
 * those to connect to, without asking again. Thread-safe.
 */
public final class AddressGuard {
    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;

    /**
     * @param allowPrivate whether addresses inside the host's network are taken, too
     */
    public AddressGuard(Resolver resolver, boolean allowPrivate) {
        this(resolver, address -> allowPrivate || PublicAddress.is(address));
    }

    AddressGuard(Resolver resolver, Predicate<InetAddress> allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /**
     * The addresses of a host, one or more.
     *
     * @throws OutgoingFailure when there is none, or one that is not allowed
     */
    public List<InetAddress> addresses(String host, Deadline deadline) throws OutgoingFailure {
        List<InetAddress> addresses = lookedUp(host, deadline);
        if (addresses.isEmpty()) {
            throw new OutgoingFailure("there is no such host");
        }
        if (!addresses.stream().allMatch(allowed)) {
            throw new OutgoingFailure(
                    "its host lies inside a private network; allow-private forbids it");
        }
        return addresses;
    }

    /** A look-up cannot be interrupted, so it has a thread of its own. */
    private List<InetAddress> lookedUp(String host, Deadline deadline) throws OutgoingFailure {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> resolver.addresses(host));
        Thread.startVirtualThread(lookUp);
        try {
            return lookUp.get(deadline.leftMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw new OutgoingFailure("there is no such host");
            }
            throw new IllegalStateException("a look-up broke", e.getCause());
        } catch (TimeoutException _) {
            throw new OutgoingFailure("its name was not looked up in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new OutgoingFailure("the server ends");
        }
    }
}
