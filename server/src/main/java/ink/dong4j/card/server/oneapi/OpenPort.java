package ink.dong4j.card.server.oneapi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a gateway of this machine is reached by another address than loopback. One-api listens on every
 * interface and has no setting for it, so that only a firewall can close its port.
 */
final class OpenPort {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int MOST_ADDRESSES = 16;

    private OpenPort() {}

    /** A sentence when it is reached; empty when not, or when the gateway is not on loopback. */
    static Optional<String> warning(URI gateway) {
        int port = gateway.getPort();
        return port > 0 && isLoopback(gateway)
                ? outside().stream()
                        .filter(address -> answers(address, port))
                        .findFirst()
                        .map(
                                address ->
                                        "warning: the gateway can be reached at %s port %d as well, since one-api listens on every interface; close the port by a firewall (deploy/systemd/one-api.nft does)"
                                                .formatted(address.getHostAddress(), port))
                : Optional.empty();
    }

    private static boolean isLoopback(URI gateway) {
        try {
            return InetAddress.getByName(gateway.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static List<InetAddress> outside() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .filter(address -> !address.isLinkLocalAddress())
                    .limit(MOST_ADDRESSES)
                    .toList();
        } catch (SocketException _) {
            return List.of(); // A machine that hides its interfaces is not asked.
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
