package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to an address that was checked. It is cut when its time is over, whatever it does then, so
 * that no peer can hold it by sending slowly.
 */
public final class BoundedSocket implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int MOST_ADDRESSES = 4;

    private final Socket socket;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private BoundedSocket(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects to the first of the addresses that takes a connection.
     *
     * @throws OutgoingFailure when none does
     */
    public static BoundedSocket open(List<InetAddress> addresses, int port, Deadline deadline)
            throws IOException {
        BoundedSocket bounded = new BoundedSocket(connected(addresses, port, deadline));
        CompletableFuture<?> _ =
                bounded.ended
                        .completeOnTimeout(true, deadline.leftMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(bounded::cut);
        bounded.socket.setSoTimeout(deadline.leftMillis());
        return bounded;
    }

    private static Socket connected(List<InetAddress> addresses, int port, Deadline deadline)
            throws IOException {
        IOException failure = new OutgoingFailure("there is no such host");
        for (InetAddress address : addresses.stream().limit(MOST_ADDRESSES).toList()) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(address, port),
                        Math.min(CONNECT_MILLIS, deadline.leftMillis()));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = new OutgoingFailure("it takes no connection");
            }
        }
        throw failure;
    }

    /** What the system trusts. */
    public static SSLSocketFactory systemTls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** As it was connected. */
    public Socket plain() {
        return socket;
    }

    /**
     * The same with TLS on it, which proves the host's name.
     *
     * @throws OutgoingFailure when it does not
     */
    public SSLSocket secured(String host, SSLSocketFactory factory) throws IOException {
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        try {
            tls.startHandshake();
            return tls;
        } catch (SSLException _) {
            throw new OutgoingFailure("its certificate does not prove its name, or TLS failed");
        }
    }

    /** Its socket ends at once, from whatever thread. */
    private void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ended.complete(true);
    }
}
