package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** A connection for one exchange over HTTP, on the thread that asks. */
final class FetchConnection implements AutoCloseable {
    private static final String AGENT = "dong4j-card (a business card over SSH)";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private static final Http1Config BOUNDS =
            Http1Config.custom().setMaxLineLength(8 << 10).setMaxHeaderCount(100).build();

    private final BoundedSocket socket;
    // Without a parser of its own the connection would leave out the bound on the head's fields.
    private final DefaultBHttpClientConnection http =
            new DefaultBHttpClientConnection(
                    BOUNDS,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new DefaultHttpResponseParserFactory(BOUNDS));

    private FetchConnection(BoundedSocket socket) {
        this.socket = socket;
    }

    /**
     * Connects to the first of the addresses that takes a connection. The name in the address of the page
     * is what TLS proves.
     */
    static FetchConnection open(URI url, List<InetAddress> addresses, Deadline deadline)
            throws IOException {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        BoundedSocket socket = BoundedSocket.open(addresses, port, deadline);
        FetchConnection connection = new FetchConnection(socket);
        try {
            if (secure) {
                SSLSocket tls = socket.secured(url.getHost(), BoundedSocket.systemTls());
                connection.http.bind(tls, socket.plain());
            } else {
                connection.http.bind(socket.plain());
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A request to an address, with the fields that all of them have. */
    static BasicClassicHttpRequest request(String method, URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(method, target);
        message.setHeader(HttpHeaders.HOST, url.getRawAuthority());
        message.setHeader(HttpHeaders.USER_AGENT, AGENT);
        message.setHeader(HttpHeaders.CONNECTION, "close");
        return message;
    }

    /**
     * Sends a request, and returns its answer as soon as its head has come.
     *
     * @throws OutgoingFailure when the peer does not speak HTTP
     */
    ClassicHttpResponse exchange(ClassicHttpRequest message) throws IOException {
        try {
            http.sendRequestHeader(message);
            http.sendRequestEntity(message);
            http.flush();
            ClassicHttpResponse head;
            do {
                head = http.receiveResponseHeader();
            } while (head.getCode() < HttpStatus.SC_OK);
            if (head.getCode() != HttpStatus.SC_NOT_MODIFIED) {
                http.receiveResponseEntity(head);
            }
            return head;
        } catch (HttpException | IllegalArgumentException _) {
            // The library takes a status of 000 for a mistake of its caller.
            throw new OutgoingFailure("it does not speak HTTP");
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
