package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The SDK's way to the network, over the JDK's HTTP client: HTTP/1.1, no redirects, no second try.
 * Unlike the SDK's own, it waits no longer than the {@link Patience} of the turn, an interrupt closes
 * the connection at once in every stage of a call, and what the gateway sends is bounded. Answers
 * come only with a 2xx status; all else is thrown as an {@link UncheckedIOException} of a {@link
 * Refusal}, a {@link Silence}, an {@link InterruptedIOException} or whatever broke the connection.
 */
public final class GatewayHttp implements HttpClient {
    /** Bound by whoever calls the SDK, around the call. */
    static final ScopedValue<Patience> PATIENCE = ScopedValue.newInstance();

    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final long RESPONSE_LIMIT_BYTES = 4 << 20;
    // What else the SDK sends tells only about this machine.
    private static final Set<String> SENT_HEADERS = Set.of("Accept", "Authorization");

    private final java.net.http.HttpClient http = client();
    private final JsonMapper json = ObjectMappers.jsonMapper();

    private static java.net.http.HttpClient client() {
        return java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        Patience patience = PATIENCE.get();
        ResponseBytes bytes = new ResponseBytes(patience, RESPONSE_LIMIT_BYTES);
        try {
            Answer answer = new Answer(send(request, bytes, patience));
            if (answer.statusCode() / 100 != 2) {
                throw refusal(answer, patience);
            }
            return answer;
        } catch (IOException e) {
            bytes.close();
            throw new UncheckedIOException(e);
        }
    }

    private java.net.http.HttpResponse<InputStream> send(
            HttpRequest request, ResponseBytes bytes, Patience patience) throws IOException {
        java.net.http.HttpRequest translated = translated(request);
        patience.send();
        CompletableFuture<java.net.http.HttpResponse<InputStream>> call =
                http.sendAsync(translated, head -> bytes);
        try {
            return call.get(patience.leftNanos(), TimeUnit.NANOSECONDS);
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

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        for (String name : SENT_HEADERS) {
            for (String value : request.headers().values(name)) {
                builder.header(name, value);
            }
        }
        HttpRequestBody body = request.body();
        if (body == null) {
            return builder.build();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return builder.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();
    }

    private Refusal refusal(Answer answer, Patience patience) throws IOException {
        String requestId = RequestId.of(answer.headers().values(RequestId.HEADER));
        try (InputStream body = answer.body()) {
            String text = ErrorText.of(body, patience);
            return Refusal.of(Complaint.of(answer.statusCode(), text, json), requestId);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(
            HttpRequest request, RequestOptions options) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("answers are read on the turn's own thread"));
    }

    /** Ends every connection, and the answers that still come with it. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Answer(java.net.http.HttpResponse<InputStream> response)
            implements HttpResponse {
        @Override
        public int statusCode() {
            return response.statusCode();
        }

        @Override
        public Headers headers() {
            Headers.Builder headers = Headers.builder();
            response.headers().map().forEach(headers::put);
            return headers.build();
        }

        @Override
        public InputStream body() {
            return response.body();
        }

        @Override
        public void close() {
            try {
                response.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
