package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.server.config.GatewayConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way to the gateway, over the JDK's HTTP client: HTTP/1.1, no redirects, no second try. It waits
 * no longer than the {@link Patience} of the turn, an interrupt closes the connection at once in every
 * stage of a call, and what the gateway sends is bounded. Thread-safe.
 */
final class GatewayHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final long RESPONSE_LIMIT_BYTES = 4 << 20;

    private final HttpClient http = client();
    private final HttpRequest.Builder request;
    private final JsonMapper json;

    /** Opens no connection yet. */
    GatewayHttp(GatewayConfig gateway, JsonMapper json) {
        this.json = json;
        request =
                HttpRequest.newBuilder(URI.create(gateway.baseUrl() + "/chat/completions"))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + gateway.key().reveal())
                        .header("Content-Type", "application/json");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** An answer whose head has come. Whoever gets it closes its body. */
    record Answer(ResponseInfo head, InputStream body) {}

    /**
     * Sends a request, and returns its answer as soon as its head has come.
     *
     * @throws Refusal when the status is not a good one
     * @throws Silence when nothing came in time
     * @throws InterruptedIOException when the visitor left
     */
    Answer post(byte[] body, Patience patience) throws IOException {
        ResponseBytes bytes = new ResponseBytes(patience, RESPONSE_LIMIT_BYTES);
        try {
            ResponseInfo head = send(body, bytes, patience);
            if (head.statusCode() / 100 != 2) {
                throw refusal(head, bytes, patience);
            }
            return new Answer(head, bytes);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** What the client returns is not waited for: it completes by way of two threads more. */
    private ResponseInfo send(byte[] body, ResponseBytes bytes, Patience patience)
            throws IOException {
        HttpRequest post = request.copy().POST(BodyPublishers.ofByteArray(body)).build();
        patience.send();
        CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
        CompletableFuture<HttpResponse<InputStream>> call =
                http.sendAsync(
                        post,
                        info -> {
                            head.complete(info);
                            return bytes;
                        });
        CompletableFuture<?> _ =
                call.whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                head.completeExceptionally(failure);
                            }
                        });
        try {
            return head.get(patience.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            call.cancel(true);
            throw new Silence();
        } catch (InterruptedException e) {
            call.cancel(true);
            InterruptedIOException interrupted = new InterruptedIOException("the call was left");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw NeverSent.or(e.getCause());
        }
    }

    private Refusal refusal(ResponseInfo head, InputStream body, Patience patience)
            throws IOException {
        try (body) {
            String text = ErrorText.of(body, patience);
            Complaint complaint = Complaint.of(head.statusCode(), text, json);
            return Refusal.of(
                    complaint,
                    RequestId.of(head.headers()),
                    RetryAfter.of(head.headers(), complaint));
        }
    }

    /** Ends every connection, and the answers that still come with it. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
