package ink.dong4j.card.server.oneapi.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The gateway's management calls. Its replies are {@code {"success","message","data"}} with HTTP 200
 * also for failures; where it limits calls it answers 429 without a body, and is asked again.
 */
public final class ManagementClient {
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    // The gateway counts calls over three minutes.
    private static final int MOST_TRIES = 14;
    private static final long LONGEST_BYTES = 8 << 20;
    private static final int SHOWN_COLUMNS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI address;
    private final Pause pause;
    private final PrintWriter out;

    public ManagementClient(HttpClient http, URI address, Pause pause, PrintWriter out) {
        this.http = http;
        this.address = address;
        this.pause = pause;
        this.out = out;
    }

    /** An answer of the management; never shown as it is, since it may hold keys. */
    public record Reply(int status, JsonNode json, Optional<Secret> cookie) {
        public boolean success() {
            return status == 200 && json.path("success").asBoolean();
        }

        /** What the gateway says about a failure. */
        String message() {
            return Safe.line(json.path("message").asText(), SHOWN_COLUMNS);
        }
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * The data of a call that must succeed.
     *
     * @param what it is for, as in "… failed"
     */
    JsonNode data(
            String method, String path, Credential access, Optional<ObjectNode> body, String what)
            throws SetupFailure {
        Reply reply = call(method, path, access, body);
        if (!reply.success()) {
            throw new SetupFailure(
                    "%s failed: the gateway at %s answered %s."
                            .formatted(what, address, said(reply)));
        }
        return reply.json().path("data");
    }

    private static String said(Reply reply) {
        String message = reply.message();
        return message.isEmpty()
                ? "HTTP %d without a reason".formatted(reply.status())
                : "\"%s\"".formatted(message);
    }

    /** One call; waits and asks again while the gateway limits calls. */
    public Reply call(String method, String path, Credential access, Optional<ObjectNode> body)
            throws SetupFailure {
        for (int tries = 1; ; tries++) {
            Reply reply = once(method, path, access, body);
            if (reply.status() != 429) {
                return reply;
            }
            if (tries == 1) {
                out.println("The gateway limits calls to its management; waiting for it.");
                out.flush();
            }
            if (tries == MOST_TRIES) {
                throw new SetupFailure(
                        "The gateway at %s still refuses calls with 429 after %d s; try again later, or raise its GLOBAL_API_RATE_LIMIT."
                                .formatted(address, BETWEEN.toSeconds() * (MOST_TRIES - 1)));
            }
            await(BETWEEN);
        }
    }

    /** One call, whatever comes of it. */
    public Reply once(String method, String path, Credential access, Optional<ObjectNode> body)
            throws SetupFailure {
        try {
            return reply(
                    http.send(
                            request(method, path, access, body),
                            BodyHandlers.limiting(
                                    BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_BYTES)));
        } catch (ConnectException _) {
            throw new SetupFailure(
                    "The gateway at %s cannot be reached; is one-api running there?"
                            .formatted(address));
        } catch (HttpTimeoutException _) {
            throw new SetupFailure(
                    "The gateway at %s did not answer within %d s."
                            .formatted(address, CALL.toSeconds()));
        } catch (IOException e) {
            throw new SetupFailure(
                    "The connection to the gateway at %s broke: %s."
                            .formatted(address, Safe.line(String.valueOf(e.getMessage()), 100)));
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    public void await(Duration time) throws SetupFailure {
        try {
            pause.pause(time);
        } catch (InterruptedException _) {
            throw interrupted();
        }
    }

    private static SetupFailure interrupted() {
        Thread.currentThread().interrupt();
        return new SetupFailure("Stopped before the end; run it again.");
    }

    private HttpRequest request(
            String method, String path, Credential access, Optional<ObjectNode> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(CALL)
                        .method(
                                method,
                                body.map(json -> BodyPublishers.ofString(json.toString()))
                                        .orElse(BodyPublishers.noBody()));
        access.header().ifPresent(name -> request.header(name, access.value().reveal()));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    private static Reply reply(HttpResponse<String> response) {
        Optional<Secret> cookie =
                response.headers()
                        .firstValue("Set-Cookie")
                        .map(header -> new Secret(header.split(";", 2)[0]));
        return new Reply(response.statusCode(), json(response.body()), cookie);
    }

    /** What is no JSON, such as the web page of a wrong address, is an empty object. */
    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body).isObject() ? JSON.readTree(body) : object();
        } catch (JsonProcessingException _) {
            return object();
        }
    }
}
