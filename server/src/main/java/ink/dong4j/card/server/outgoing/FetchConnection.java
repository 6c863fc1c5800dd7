package ink.dong4j.card.server.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;

/**
 * A connection to an address that was checked, for one exchange on the thread that asks. It is closed when
 * its time is over, whatever it does then, so that no peer can hold it by sending slowly.
 */
final class FetchConnection implements AutoCloseable {
    private static final String AGENT = "dong4j-card (a business card over SSH)";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int MOST_ADDRESSES = 4;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private static final Http1Config BOUNDS =
            Http1Config.custom().setMaxLineLength(8 << 10).setMaxHeaderCount(100).build();

    private final URI url;
    private final Socket socket;
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
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private FetchConnection(URI url, Socket socket) {
        this.url = url;
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
        FetchConnection connection = new FetchConnection(url, connected(addresses, port, deadline));
        try {
            connection.bind(secure, port, deadline);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Socket connected(List<InetAddress> addresses, int port, Deadline deadline)
            throws IOException {
        IOException failure = new FetchFailure("there is no such host");
        for (InetAddress address : addresses.stream().limit(MOST_ADDRESSES).toList()) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(address, port),
                        Math.min(CONNECT_MILLIS, deadline.leftMillis()));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = new FetchFailure("it takes no connection");
            }
        }
        throw failure;
    }

    private void bind(boolean secure, int port, Deadline deadline) throws IOException {
        CompletableFuture<?> _ =
                ended.completeOnTimeout(true, deadline.leftMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(this::cut);
        socket.setSoTimeout(deadline.leftMillis());
        if (!secure) {
            http.bind(socket);
            return;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, url.getHost(), port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        http.bind(tls, socket);
    }

    /**
     * Sends a request, and returns its answer as soon as its head has come.
     *
     * @throws FetchFailure when the peer does not speak HTTP
     */
    ClassicHttpResponse exchange(FetchRequest request) throws IOException {
        try {
            ClassicHttpRequest message = message(request);
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
            throw new FetchFailure("it does not speak HTTP");
        }
    }

    private ClassicHttpRequest message(FetchRequest request) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        boolean posts = !request.json().isEmpty();
        ClassicHttpRequest message = new BasicClassicHttpRequest(posts ? "POST" : "GET", target);
        message.setHeader(HttpHeaders.HOST, url.getRawAuthority());
        message.setHeader(HttpHeaders.USER_AGENT, AGENT);
        message.setHeader(HttpHeaders.ACCEPT, request.accept());
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        message.setHeader(HttpHeaders.CONNECTION, "close");
        if (!request.known().etag().isEmpty()) {
            message.setHeader(HttpHeaders.IF_NONE_MATCH, request.known().etag());
        }
        if (!request.known().lastModified().isEmpty()) {
            message.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.known().lastModified());
        }
        request.bearer()
                .ifPresent(
                        token ->
                                message.setHeader(
                                        HttpHeaders.AUTHORIZATION, "Bearer " + token.reveal()));
        if (posts) {
            byte[] body = request.json().getBytes(StandardCharsets.UTF_8);
            message.setHeader(HttpHeaders.CONTENT_TYPE, ContentType.APPLICATION_JSON.toString());
            message.setHeader(HttpHeaders.CONTENT_LENGTH, body.length);
            message.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        }
        return message;
    }

    /** Its sockets end at once, from whatever thread. */
    private void cut() {
        http.close(CloseMode.IMMEDIATE);
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
