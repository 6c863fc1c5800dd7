package ink.dong4j.card.server.oneapi.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gateway's management calls in the name of one of its users, or of nobody. Its replies are {@code
 * {"success","message","data"}} with HTTP 200 also for failures; where it limits calls it answers 429
 * without a body, and is asked again.
 *
 * @param access the header that tells the user, by its name; empty for nobody
 */
public record ManagementApi(
        HttpClient http, URI address, Pause pause, PrintWriter out, Map<String, Secret> access) {
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    // The gateway counts calls over three minutes.
    private static final int MOST_TRIES = 14;
    private static final long LONGEST_BYTES = 8 << 20;
    private static final int SHOWN_COLUMNS = 200;
    private static final int PAGE = 10;
    private static final int MOST_PAGES = 100;
    private static final JsonMapper JSON = new JsonMapper();

    /** An answer of the management; never shown as it is, since it may hold keys. */
    public record Reply(int status, JsonNode json, Optional<Secret> cookie) {
        public boolean success() {
            return status == 200 && json.path("success").asBoolean();
        }

        /** What the gateway says about a failure. */
        private String message() {
            return Safe.line(json.path("message").asText(), SHOWN_COLUMNS);
        }
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** In the name of the user who has an access token. */
    public ManagementApi withToken(Secret token) {
        return with("Authorization", token);
    }

    /** In the name of the user who logged in and was given a cookie. */
    public ManagementApi withCookie(Secret cookie) {
        return with("Cookie", cookie);
    }

    private ManagementApi with(String header, Secret value) {
        return new ManagementApi(http, address, pause, out, Map.of(header, value));
    }

    /**
     * The data of a call that must succeed.
     *
     * @param what it is for, as in "… failed"
     */
    public JsonNode get(String path, String what) throws SetupFailure {
        return data("GET", path, Optional.empty(), what);
    }

    public JsonNode post(String path, ObjectNode body, String what) throws SetupFailure {
        return data("POST", path, Optional.of(body), what);
    }

    public JsonNode put(String path, ObjectNode body, String what) throws SetupFailure {
        return data("PUT", path, Optional.of(body), what);
    }

    /** Deletes; what is gone already is as good. */
    public void delete(String path, String what) throws SetupFailure {
        Reply reply = call("DELETE", path, Optional.empty());
        if (!reply.success() && !reply.message().equals("record not found")) {
            throw new SetupFailure("%s failed: \"%s\".".formatted(what, reply.message()));
        }
    }

    /** All of a list, which comes in pages of ten. */
    public List<JsonNode> all(String path, String what) throws SetupFailure {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode items = get("%s?p=%d".formatted(path, page), what);
            items.forEach(all::add);
            if (items.size() < PAGE) {
                return all;
            }
        }
        throw new SetupFailure(
                "%s failed: the gateway has more than %d of them."
                        .formatted(what, PAGE * MOST_PAGES));
    }

    private JsonNode data(String method, String path, Optional<ObjectNode> body, String what)
            throws SetupFailure {
        Reply reply = call(method, path, body);
        if (reply.success()) {
            return reply.json().path("data");
        }
        String message = reply.message();
        throw new SetupFailure(
                "%s failed: the gateway at %s answered %s."
                        .formatted(
                                what,
                                address,
                                message.isEmpty()
                                        ? "HTTP %d without a reason".formatted(reply.status())
                                        : "\"%s\"".formatted(message)));
    }

    /** One call; waits and asks again while the gateway limits calls. */
    public Reply call(String method, String path, Optional<ObjectNode> body) throws SetupFailure {
        for (int tries = 1; ; tries++) {
            Reply reply = once(method, path, body);
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
    public Reply once(String method, String path, Optional<ObjectNode> body) throws SetupFailure {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(CALL)
                        .method(
                                method,
                                body.map(json -> BodyPublishers.ofString(json.toString()))
                                        .orElse(BodyPublishers.noBody()));
        access.forEach((header, value) -> request.header(header, value.reveal()));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> response =
                    http.send(
                            request.build(),
                            BodyHandlers.limiting(
                                    BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_BYTES));
            Optional<Secret> cookie =
                    response.headers()
                            .firstValue("Set-Cookie")
                            .map(header -> new Secret(header.split(";", 2)[0]));
            return new Reply(response.statusCode(), object(response.body()), cookie);
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
            throw SetupFailure.interrupted();
        }
    }

    public void await(Duration time) throws SetupFailure {
        try {
            pause.pause(time);
        } catch (InterruptedException _) {
            throw SetupFailure.interrupted();
        }
    }

    /** The object of a text; an empty one for all else, such as the web page of a wrong address. */
    public static ObjectNode object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? object : object();
        } catch (JsonProcessingException _) {
            return object();
        }
    }
}
