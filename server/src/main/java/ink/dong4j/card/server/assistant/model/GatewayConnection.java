package ink.dong4j.card.server.assistant.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One connection to the gateway, with one exchange at a time on the thread that asks. An interrupt of
 * that thread closes it at once, since its socket is a channel's. {@link #close()} may come from any
 * thread.
 */
final class GatewayConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final int FIRST_FINAL_STATUS = 200;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private static final Http1Config BOUNDS =
            Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(200).build();

    private final SocketChannel channel = SocketChannel.open();
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
    private OutputStream out = OutputStream.nullOutputStream();
    private int unhinderedBytes;
    private boolean keepAlive;
    private boolean bodyEnded;
    private long restsSince;

    private GatewayConnection() throws IOException {}

    /**
     * @throws NeverSent when there is no such gateway, or it takes no connection
     * @throws Silence when it is not in time
     * @throws InterruptedIOException when the visitor left
     */
    static GatewayConnection open(URI url, Patience patience) throws IOException {
        GatewayConnection connection = new GatewayConnection();
        try {
            connection.connect(url, patience);
            return connection;
        } catch (IOException e) {
            connection.channel.close();
            throw failure(e, patience, new NeverSent(e));
        }
    }

    private void connect(URI url, Patience patience) throws IOException {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        InetAddress address = address(url.getHost(), patience);
        Socket socket = channel.socket();
        socket.setTcpNoDelay(true);
        socket.connect(
                new InetSocketAddress(address, port),
                Math.min((int) CONNECT.toMillis(), leftMillis(patience)));
        unhinderedBytes = socket.getSendBufferSize() / 2;
        if (!secure) {
            http.bind(socket);
            out = socket.getOutputStream();
            return;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, url.getHost(), port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.setSoTimeout(leftMillis(patience));
        tls.startHandshake();
        http.bind(tls, socket);
        out = tls.getOutputStream();
    }

    /** A look-up cannot be interrupted, so it has a thread of its own. */
    private static InetAddress address(String host, Patience patience) throws IOException {
        FutureTask<InetAddress> lookUp = new FutureTask<>(() -> InetAddress.getByName(host));
        Thread.startVirtualThread(lookUp);
        try {
            return lookUp.get(patience.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no such host", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no address in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("left", e);
        }
    }

    /**
     * Sends a request, and returns its answer as soon as its head has come.
     *
     * @param request head and body, as they are sent
     * @throws Silence when nothing came in time
     * @throws InterruptedIOException when the visitor left
     */
    ClassicHttpResponse exchange(byte[] request, Patience patience) throws IOException {
        bodyEnded = false;
        try {
            send(request, patience);
            ClassicHttpResponse head;
            do {
                await(patience);
                head = http.receiveResponseHeader();
            } while (head.getCode() < FIRST_FINAL_STATUS);
            http.receiveResponseEntity(head);
            keepAlive =
                    DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                            null, head, HttpCoreContext.create());
            return head;
        } catch (IOException e) {
            throw failure(e, patience, new IOException("the gateway did not reply", e));
        } catch (HttpException e) {
            throw new IOException("the gateway does not speak HTTP", e);
        }
    }

    /**
     * A write has no time limit of its own, and blocks where the gateway does not read. What fits into the
     * system's buffer, which is empty before a request, blocks nobody and needs no timer.
     */
    private void send(byte[] request, Patience patience) throws IOException {
        if (request.length <= unhinderedBytes) {
            out.write(request);
            return;
        }
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        CompletableFuture<?> _ =
                sent.completeOnTimeout(false, patience.leftNanos(), TimeUnit.NANOSECONDS)
                        .thenAccept(
                                inTime -> {
                                    if (!inTime) {
                                        close();
                                    }
                                });
        try {
            out.write(request);
        } finally {
            sent.complete(true);
        }
    }

    /** The next read waits no longer than patience lasts. */
    void await(Patience patience) throws IOException {
        if (patience.leftNanos() <= 0) {
            throw new SocketTimeoutException();
        }
        http.setSocketTimeout(Timeout.ofMilliseconds(leftMillis(patience)));
    }

    /** Rounded up, so that patience is at its end where a socket's time is; zero would be no limit. */
    private static int leftMillis(Patience patience) {
        long millis = TimeUnit.NANOSECONDS.toMillis(patience.leftNanos()) + 1;
        return Math.clamp(millis, 1, Integer.MAX_VALUE);
    }

    /**
     * What a failure on this thread means.
     *
     * @param other where neither the visitor left nor patience is at its end
     */
    static IOException failure(IOException cause, Patience patience, IOException other) {
        if (Thread.interrupted()) {
            InterruptedIOException left = new InterruptedIOException("the call was left");
            left.initCause(cause);
            return left;
        }
        return patience.leftNanos() <= 0 ? new Silence() : other;
    }

    /** The body of the answer was read to its end. */
    void bodyEnded() {
        bodyEnded = true;
    }

    /** Whether another exchange may follow. */
    boolean isReusable() {
        return bodyEnded && keepAlive && http.isOpen();
    }

    void rest() {
        restsSince = System.nanoTime();
    }

    boolean restsLongerThan(Duration time) {
        return System.nanoTime() - restsSince > time.toNanos();
    }

    /** Whether the gateway has neither closed it nor said anything unasked; waits for nothing. */
    boolean isQuiet() {
        try {
            channel.configureBlocking(false);
            int count = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return count == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
