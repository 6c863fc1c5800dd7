package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host's name. Thread-safe. */
@FunctionalInterface
public interface Resolver {
    /**
     * All of them, in the order in which they shall be tried.
     *
     * @throws IOException when there is no such host
     */
    List<InetAddress> addresses(String host) throws IOException;

    /** The system's. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
