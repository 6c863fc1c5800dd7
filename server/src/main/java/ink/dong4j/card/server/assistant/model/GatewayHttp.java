package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The way to the gateway: HTTP/1.1 on the thread that asks, without a hand-over to another one, no
 * redirects, no second try. It waits no longer than the {@link Patience} of the turn, an interrupt
 * closes the connection at once in every stage of a call, and what the gateway sends is bounded. A
 * connection whose answer was read to its end serves another one within half a minute. Thread-safe.
 */
final class GatewayHttp implements AutoCloseable {
    private static final long RESPONSE_LIMIT_BYTES = 4 << 20;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int MOST_RESTING = 100;

    private final URI url;

    /** What each request begins with, up to the length of its body. */
    private final String requestHead;

    private final JsonMapper json;
    private final Set<GatewayConnection> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<GatewayConnection> resting = new ConcurrentLinkedDeque<>();
    private final Executor afterRest =
            CompletableFuture.delayedExecutor(REST.toMillis() + 1, TimeUnit.MILLISECONDS);
    private volatile boolean closed;

    /** Opens no connection yet. */
    GatewayHttp(GatewayConfig gateway, JsonMapper json) {
        this.json = json;
        url = URI.create(gateway.baseUrl() + "/chat/completions");
        requestHead =
                "POST %s HTTP/1.1\r\n".formatted(url.getRawPath())
                        + "Host: %s\r\n".formatted(url.getRawAuthority())
                        + "Accept: text/event-stream\r\n"
                        + "Authorization: Bearer %s\r\n".formatted(gateway.key().reveal())
                        + "Content-Type: application/json\r\n"
                        + "Content-Length: ";
    }

    /** An answer whose head has come. Whoever gets it closes its body. */
    record Answer(ClassicHttpResponse head, InputStream body) {}

    /**
     * Sends a request, and returns its answer as soon as its head has come.
     *
     * @throws Refusal when the status is not a good one
     * @throws Silence when nothing came in time
     * @throws InterruptedIOException when the visitor left
     */
    Answer post(byte[] body, Patience patience) throws IOException {
        patience.send();
        GatewayConnection connection = connection(patience);
        ClassicHttpResponse head;
        try {
            head = connection.exchange(request(body), patience);
        } catch (IOException e) {
            drop(connection);
            throw e;
        }
        InputStream bytes =
                new ResponseBytes(
                        connection, content(head), patience, RESPONSE_LIMIT_BYTES, this::release);
        if (head.getCode() / 100 != 2) {
            throw refusal(head, bytes, patience);
        }
        return new Answer(head, bytes);
    }

    /** Head and body together, so that one write sends both. */
    private byte[] request(byte[] body) {
        byte[] begin = (requestHead + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(begin, begin.length + body.length);
        System.arraycopy(body, 0, request, begin.length, body.length);
        return request;
    }

    private static InputStream content(ClassicHttpResponse head) throws IOException {
        HttpEntity entity = head.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /** The connection that rested last, if it is still good, or else a new one. */
    private GatewayConnection connection(Patience patience) throws IOException {
        GatewayConnection rested = resting.pollFirst();
        while (rested != null) {
            if (!rested.restsLongerThan(REST) && rested.isQuiet()) {
                return rested;
            }
            drop(rested);
            rested = resting.pollFirst();
        }
        GatewayConnection opened = GatewayConnection.open(url, patience);
        open.add(opened);
        if (closed) {
            drop(opened);
        }
        return opened;
    }

    private void release(GatewayConnection connection) {
        if (!connection.isReusable() || resting.size() >= MOST_RESTING) {
            drop(connection);
            return;
        }
        connection.rest();
        resting.addFirst(connection);
        afterRest.execute(this::dropRested);
    }

    private void dropRested() {
        for (GatewayConnection connection : resting) {
            if (connection.restsLongerThan(REST) && resting.remove(connection)) {
                drop(connection);
            }
        }
    }

    private void drop(GatewayConnection connection) {
        open.remove(connection);
        connection.close();
    }

    private Refusal refusal(ClassicHttpResponse head, InputStream body, Patience patience)
            throws IOException {
        try (body) {
            String text = ErrorText.of(body, patience);
            Complaint complaint = Complaint.of(head.getCode(), text, json);
            return Refusal.of(complaint, RequestId.of(head), RetryAfter.of(head, complaint));
        }
    }

    /** Ends every connection, and the answers that still come with it. */
    @Override
    public void close() {
        closed = true;
        open.forEach(this::drop);
    }
}
