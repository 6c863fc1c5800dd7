package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A streamed chat of one short question, as the card makes them. */
public record ProofChat(HttpClient http, URI address, Duration within) {
    private static final int MAX_TOKENS = 512;

    /**
     * Asks and waits for the end.
     *
     * @param key as clients send it; with {@code -ID} behind it, of one channel
     * @throws SetupFailure when the gateway itself is gone
     */
    public ProofChatReply ask(Secret key, String model) throws SetupFailure {
        long deadline = System.nanoTime() + within.toNanos();
        CompletableFuture<HttpResponse<ProofChatBody>> call =
                http.sendAsync(request(key, model), _ -> new ProofChatBody());
        try {
            HttpResponse<ProofChatBody> response =
                    call.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            boolean whole = awaitEnd(response.body(), deadline);
            response.body().leave();
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new ProofChatReply(response.statusCode(), type, response.body().text(), whole);
        } catch (TimeoutException _) {
            call.cancel(true);
            return ProofChatReply.none();
        } catch (ExecutionException _) {
            throw new SetupFailure("The gateway at %s ended the connection.".formatted(address));
        } catch (InterruptedException _) {
            call.cancel(true);
            throw SetupFailure.interrupted();
        }
    }

    private static boolean awaitEnd(ProofChatBody body, long deadline)
            throws InterruptedException, ExecutionException {
        try {
            return body.end().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return false;
        }
    }

    private HttpRequest request(Secret key, String model) {
        ObjectNode body = ManagementApi.object();
        body.put("model", model).put("stream", true).put("max_tokens", MAX_TOKENS);
        body.putArray("messages")
                .addObject()
                .put("role", "user")
                .put("content", "Say hello in one short sentence.");
        return HttpRequest.newBuilder(URI.create(address + "/v1/chat/completions"))
                .header("Authorization", "Bearer " + key.reveal())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }
}
