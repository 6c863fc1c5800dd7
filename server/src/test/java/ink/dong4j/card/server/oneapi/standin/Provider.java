package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * An OpenAI-compatible provider on the other side of the gateway. How it answers is chosen by the first
 * folder of the base URL ({@code http://host:port/free-api}), so that one of them serves many channels:
 *
 * <ul>
 *   <li>{@code good}, or none: a stream, or a whole answer, that says which model answered. The keys that
 *       start with {@code bad} are refused with 401 and the models that start with {@code no-} with 404.
 *   <li>{@code free-api}: a stream with the constant usage 1/1/2.
 *   <li>{@code free-api-error}: HTTP 200 with {@code {"code":-2001}}.
 *   <li>{@code no-stream}: a whole JSON answer although a stream was asked.
 *   <li>{@code empty}, {@code cut}: a stream without text; one without an end.
 *   <li>{@code busy}, {@code broken}, {@code poor}, {@code html}: 429, 500, 402, a web page.
 *   <li>{@code stepwise}: an event for each {@link #step}, and silence before.
 *   <li>{@code dead}: closes without a byte. {@code silent}: never answers.
 * </ul>
 */
public final class Provider implements AutoCloseable {
    private final HttpDoor door;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Semaphore steps = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Provider(InetAddress address, int port) {
        door = new HttpDoor(address, port, this::answer);
    }

    public static Provider start() {
        return new Provider(InetAddress.getLoopbackAddress(), 0);
    }

    /** Where a channel finds this kind of answer; without {@code /v1}. */
    public URI base(String kind) {
        return URI.create("http://127.0.0.1:" + door.port() + (kind.isEmpty() ? "" : "/" + kind));
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private Reply answer(Call call) {
        calls.add(call);
        JsonNode request = call.json().orElseGet(Json::object);
        String model = request.path("model").asText("");
        boolean stream = request.path("stream").asBoolean(false);
        String kind = call.path().split("/", -1)[1];
        return switch (kind) {
            case "free-api" -> stream ? streamed(model, 1, 1, true) : whole(model);
            case "free-api-error" ->
                    Reply.json(
                            200,
                            Json.object()
                                    .put("code", -2001)
                                    .put("message", "[请求kimi失败]: 403 Forbidden")
                                    .putNull("data"));
            case "no-stream" -> whole(model);
            case "empty" -> events("data: [DONE]\n\n");
            case "cut" -> events(event(model, "Hel", "null"));
            case "busy" -> error(429, "Rate limit reached", "requests", "rate_limit_exceeded");
            case "broken" -> error(500, "The server had an error", "server_error", "");
            case "poor" -> error(402, "Insufficient Balance", "unknown_error", "invalid_request");
            case "stepwise" -> stepwise(model);
            case "html" -> Reply.text(200, "text/html", "<html><body>login</body></html>");
            case "dead" -> new Reply.Silence();
            case "silent" -> silence();
            default -> good(call, model, stream);
        };
    }

    private static Reply good(Call call, String model, boolean stream) {
        if (call.header("authorization").replaceFirst("Bearer ", "").startsWith("bad")) {
            return error(
                    401,
                    "Incorrect API key provided: bad****.",
                    "invalid_request_error",
                    "invalid_api_key");
        }
        if (model.startsWith("no-")) {
            return error(
                    404,
                    "The model `" + model + "` does not exist",
                    "invalid_request_error",
                    "model_not_found");
        }
        return stream ? streamed(model, 11, 7, false) : whole(model);
    }

    /** Lets one more event of a stepwise answer go. */
    public void step() {
        steps.release();
    }

    private Reply stepwise(String model) {
        return new Reply.Streamed(
                List.of("Content-Type: text/event-stream"),
                sink -> {
                    for (String word : List.of("one", "two", "three")) {
                        steps.acquireUninterruptibly();
                        sink.chunk(event(model, word, "null"));
                    }
                    steps.acquireUninterruptibly();
                    sink.chunk(event(model, "", "\"stop\""));
                });
    }

    private Reply silence() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while silent", e);
        }
        return new Reply.Silence();
    }

    private static Reply streamed(String model, int prompt, int completion, boolean constant) {
        String usage =
                "\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}"
                        .formatted(prompt, completion, prompt + completion);
        String last =
                "data: {\"id\":\"chatcmpl-up1\",\"object\":\"chat.completion.chunk\",\"model\":\""
                        + model
                        + "\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]"
                        + (constant ? "," + usage : "")
                        + "}\n\n";
        return events(
                event(model, "Hello", "null"),
                event(model, " from " + model, "null"),
                last,
                constant ? "" : "data: {\"choices\":[]," + usage + "}\n\n",
                "data: [DONE]\n\n");
    }

    private static String event(String model, String text, String finish) {
        return "data: {\"id\":\"chatcmpl-up1\",\"object\":\"chat.completion.chunk\",\"model\":\""
                + model
                + "\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
                + text
                + "\"},\"finish_reason\":"
                + finish
                + "}]}\n\n";
    }

    private static Reply events(String... events) {
        return new Reply.Streamed(
                List.of("Content-Type: text/event-stream", "Cache-Control: no-cache"),
                sink -> {
                    for (String event :
                            Arrays.stream(events).filter(it -> !it.isEmpty()).toList()) {
                        sink.chunk(event);
                    }
                });
    }

    private static Reply whole(String model) {
        ObjectNode answer =
                Json.object()
                        .put("id", "chatcmpl-up1")
                        .put("object", "chat.completion")
                        .put("model", model);
        ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", "Hello from " + model);
        choice.put("finish_reason", "stop");
        answer.putObject("usage")
                .put("prompt_tokens", 11)
                .put("completion_tokens", 7)
                .put("total_tokens", 18);
        return Reply.text(200, "application/json", Json.text(answer));
    }

    private static Reply error(int status, String message, String type, String code) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .putNull("param")
                .put("code", code);
        return Reply.text(status, "application/json", Json.text(body));
    }

    @Override
    public void close() {
        closed.countDown();
        steps.release(100);
        door.close();
    }

    /** On all addresses and the port that PORT names, until it is stopped. */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8000"));
        Provider provider = new Provider(InetAddress.ofLiteral("0.0.0.0"), port);
        System.out.println("provider on port " + provider.door.port());
        new CountDownLatch(1).await();
    }
}
