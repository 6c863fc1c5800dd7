package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The call of a channel's provider, over real HTTP. */
final class Upstream implements AutoCloseable {
    static final int ZHIPU = 16;

    private static final Map<Integer, String> USUAL_BASE =
            Map.of(
                    1, "https://api.openai.com",
                    16, "https://open.bigmodel.cn",
                    17, "https://dashscope.aliyuncs.com",
                    25, "https://api.moonshot.cn",
                    27, "https://api.minimax.chat",
                    30, "http://localhost:11434",
                    32, "https://api.stepfun.com",
                    36, "https://api.deepseek.com",
                    44, "https://api.siliconflow.cn");

    private final HttpClient client;
    private final Duration timeout;

    Upstream(Duration timeout) {
        this.timeout = timeout;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
    }

    /** No answer came; the message is what Go says. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(String message) {
            super(message);
        }
    }

    /**
     * @param path after the base, with its query
     */
    HttpResponse<InputStream> call(
            ObjectNode channel, String path, String accept, String model, String body)
            throws Unreachable {
        String base = channel.path("base_url").asText();
        int type = channel.path("type").asInt();
        String key = channel.path("key").asText();
        String url =
                (base.isEmpty() ? USUAL_BASE.getOrDefault(type, "") : base)
                        + path(type, model, path);
        if (!url.startsWith("http")) {
            throw new Unreachable("Post \"" + url + "\": unsupported protocol scheme \"\"");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Go-http-client/1.1")
                        .header("Authorization", type == ZHIPU ? zhipu(key) : "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        if (!timeout.isZero()) {
            request.timeout(timeout);
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (!timeout.isZero()) {
                cutAtTimeout(response.body());
            }
            return response;
        } catch (ConnectException e) {
            URI uri = URI.create(url);
            String why =
                    e.getCause() instanceof java.nio.channels.UnresolvedAddressException
                            ? "dial tcp: lookup " + uri.getHost() + ": no such host"
                            : "dial tcp "
                                    + uri.getHost()
                                    + ":"
                                    + uri.getPort()
                                    + ": connect: connection refused";
            throw new Unreachable("Post \"" + url + "\": " + why);
        } catch (HttpTimeoutException _) {
            throw new Unreachable(
                    "Post \""
                            + url
                            + "\": context deadline exceeded (Client.Timeout exceeded while awaiting"
                            + " headers)");
        } catch (IOException _) {
            throw new Unreachable("Post \"" + url + "\": EOF");
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while calling upstream", e);
        }
    }

    private void cutAtTimeout(InputStream body) {
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            try {
                                body.close();
                            } catch (IOException _) {
                                // Over already.
                            }
                        });
    }

    private static String path(int type, String model, String path) {
        return switch (type) {
            case ZHIPU ->
                    model.startsWith("glm-")
                            ? "/api/paas/v4/chat/completions"
                            : "/api/paas/v3/model-api/" + model + "/sse-invoke";
            case 17 -> "/api/v1/services/aigc/text-generation/generation";
            case 27 -> "/v1/text/chatcompletion_v2";
            case 30 -> "/api/chat";
            default -> path;
        };
    }

    /** The signed form of an {@code id.secret}; empty for a key of another form. */
    private static String zhipu(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 2 || parts[1].isEmpty()) {
            return "";
        }
        long now = Instant.now().toEpochMilli();
        String signed =
                coded("{\"alg\":\"HS256\",\"sign_type\":\"SIGN\",\"typ\":\"JWT\"}")
                        + "."
                        + coded(
                                "{\"api_key\":\"%s\",\"exp\":%d,\"timestamp\":%d}"
                                        .formatted(parts[0], now + 86_400_000, now));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(parts[1].getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
