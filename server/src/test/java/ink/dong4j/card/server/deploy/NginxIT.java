package ink.dong4j.card.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ink.dong4j.card.server.oneapi.standin.Call;
import ink.dong4j.card.server.oneapi.standin.Provider;
import ink.dong4j.card.server.oneapi.standin.Setup;
import ink.dong4j.card.server.oneapi.standin.StandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of {@code deploy/nginx} in a real nginx, in front of a gateway. */
class NginxIT {
    private static final String ROOT = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "RELAYTOKENWITHFORTYEIGHTLETTERSXXXXXXXXXXXXXXXXX";

    /** How long the silent upstream keeps still; {@code -Dnginx.silence=70} takes its time. */
    private static final Duration SILENCE =
            Duration.ofSeconds(Integer.getInteger("nginx.silence", 2));

    @TempDir private static Path folder;

    private static Provider provider;
    private static StandIn oneApi;
    private static Nginx nginx;

    @BeforeAll
    static void start() {
        if (Nginx.program().isEmpty()) {
            System.err.println("NginxIT did not run: there is no nginx on this machine");
        }
        assumeTrue(Nginx.program().isPresent(), "no nginx on this machine");
        provider = Provider.start();
        oneApi =
                StandIn.start(
                        Setup.plain()
                                .with("INITIAL_ROOT_ACCESS_TOKEN", ROOT)
                                .with("INITIAL_ROOT_TOKEN", KEY));
        nginx = Nginx.start(folder, "127.0.0.1:" + oneApi.url().getPort(), Map.of());
        for (String kind : List.of("good", "stepwise")) {
            oneApiCall(
                    "POST",
                    "/api/channel/",
                    "{\"type\":8,\"name\":\"%s\",\"key\":\"k\",\"base_url\":\"%s\",\"models\":\"%s\"}"
                            .formatted(kind, provider.base(kind), kind));
        }
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
            oneApi.close();
            provider.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/models HTTP/1.1",
                "GET / HTTP/1.1",
                "GET /api/status HTTP/1.1",
                "GET /v1/chat/completions HTTP/1.1",
                "HEAD /v1/chat/completions HTTP/1.1",
                "OPTIONS /v1/chat/completions HTTP/1.1",
                "PUT /v1/x HTTP/1.1",
                "PATCH /v1/x HTTP/1.1",
                "DELETE /v1/files/x HTTP/1.1",
                "TRACE /v1/x HTTP/1.1",
                "CONNECT /v1/x HTTP/1.1",
                "BREW /v1/x HTTP/1.1",
                "post /v1/chat/completions HTTP/1.1",
                "POST / HTTP/1.1",
                "POST /v1 HTTP/1.1",
                "POST /v1/ HTTP/1.1",
                "POST /v1?x=/v1/ HTTP/1.1",
                "POST /v1x HTTP/1.1",
                "POST /V1/chat/completions HTTP/1.1",
                "POST /api/user/login HTTP/1.1",
                "POST /refused HTTP/1.1",
                "POST //v1/chat/completions HTTP/1.1",
                "POST /v1//chat/completions HTTP/1.1",
                "POST //v1/../api/user/login HTTP/1.1",
                "POST /v1/../api/user/login HTTP/1.1",
                "POST /v1/./chat/completions HTTP/1.1",
                "POST /v1/%2e%2e/api/user/login HTTP/1.1",
                "POST /v1/..%2fapi/user/login HTTP/1.1",
                "POST /v1/%2E%2E%2Fapi%2Fuser%2Flogin HTTP/1.1",
                "POST /v1/chat/%2e%2e/%2e%2e/api/user/login HTTP/1.1",
                "POST /v1/..;/api/user/login HTTP/1.1",
                "POST /v1\\..\\api\\user\\login HTTP/1.1",
                "POST /v1/chat%00 HTTP/1.1",
                "POST /%76%31/chat/completions HTTP/1.1",
                "POST /api/../v1/chat/completions HTTP/1.1",
                "POST /v1/oneapi/proxy/1/v1/models HTTP/1.1",
                "POST http://gateway.test/api/user/login HTTP/1.1",
                "POST /v1/chat/completions HTTP/1.0",
                "POST /v1/chat/completions HTTP/3.7",
                "nonsense"
            })
    void allButPostBelowV1IsForbidden(String requestLine) throws IOException {
        int before = oneApi.calls().size();

        assertThat(status(requestLine + "\r\nHost: gateway.test\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo("403");
        assertThat(oneApi.calls()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0",
                "Host: a\r\nHost: b\r\nContent-Length: 0",
                "Host: a/b\r\nContent-Length: 0",
                "Host: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
                "Host: a\r\nContent-Length: 1\r\nContent-Length: 2",
                "Host: a\r\nTransfer-Encoding: gzip, chunked"
            })
    void aCallWithAmbiguousHeadersIsForbidden(String headers) throws IOException {
        int before = oneApi.calls().size();

        assertThat(status("POST /v1/chat/completions HTTP/1.1\r\n" + headers + "\r\n\r\n"))
                .isIn("403", "501");
        assertThat(oneApi.calls()).hasSize(before);
    }

    @Test
    void aRefusalIsASmallJsonThatNamesNoVersion() throws Exception {
        HttpResponse<String> refusal = send("GET", "/v1/models", "", Map.of());

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.headers().firstValue("content-type")).contains("application/json");
        assertThat(refusal.body()).startsWith("{\"error\":{\"message\":\"Only POST below /v1/");
        assertThat(refusal.headers().firstValue("server")).contains("nginx");
    }

    @Test
    void aCallWithoutAVersionGetsNothingButTheRefusal() throws IOException {
        try (Socket socket =
                nginx.trust().getSocketFactory().createSocket("127.0.0.1", nginx.port())) {
            socket.getOutputStream()
                    .write("GET /v1/models\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{\"error\":{\"message\":\"Only POST below /v1/");
        }
    }

    @Test
    void eachTokenArrivesBeforeTheNextIsSent() throws Exception {
        provider.step();
        HttpResponse<InputStream> answer = stream().get();
        try (BufferedReader lines = reader(answer)) {
            for (String word : List.of("one", "two", "three")) {
                assertThat(event(lines)).contains("\"content\":\"" + word + "\"");
                provider.step();
            }
            assertThat(event(lines)).contains("\"finish_reason\":\"stop\"");
            assertThat(event(lines)).isEqualTo("data: [DONE]");
        }
        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void anUpstreamThatIsSilentForLongIsNotCut() throws Exception {
        CompletableFuture.delayedExecutor(SILENCE.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> IntStream.range(0, 4).forEach(_ -> provider.step()));

        try (BufferedReader lines = reader(stream().get())) {
            assertThat(event(lines)).contains("\"content\":\"one\"");
        }
    }

    @Test
    void itsPatienceIsLongerThanThreeTriesOfTheGateway(@TempDir Path other) throws Exception {
        String site = java.nio.file.Files.readString(folder.resolve("conf.d/gateway.conf"));
        assertThat(site).contains("proxy_read_timeout 10m;");

        // Nothing else cuts a silence: with a shorter patience this very call is cut.
        try (Nginx hasty =
                Nginx.start(
                        other,
                        "127.0.0.1:" + oneApi.url().getPort(),
                        Map.of("proxy_read_timeout 10m", "proxy_read_timeout 300ms"))) {
            HttpResponse<String> cut =
                    send(hasty, "POST", "/v1/chat/completions", body("stepwise"), Map.of());
            assertThat(cut.statusCode()).isEqualTo(502);
            assertThat(cut.body()).contains("The gateway cannot be reached");
        } finally {
            IntStream.range(0, 4).forEach(_ -> provider.step());
        }
    }

    @Test
    void aForgedAddressDoesNotReachTheGateway() throws Exception {
        send(
                "POST",
                "/v1/chat/completions",
                body("good"),
                Map.of(
                        "X-Forwarded-For", "10.9.8.7",
                        "X-Real-IP", "10.9.8.7",
                        "Forwarded", "for=10.9.8.7",
                        "Cookie", "session=stolen"));

        Call call = oneApi.calls().getLast();
        assertThat(call.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(call.header("x-real-ip")).isEqualTo("127.0.0.1");
        assertThat(call.header("forwarded")).isEmpty();
        assertThat(call.header("cookie")).isEmpty();
        assertThat(call.header("host")).isEqualTo("127.0.0.1:" + nginx.port());
        assertThat(call.version()).isEqualTo("HTTP/1.1");
    }

    @Test
    void theGatewaysOwnRefusalsPassUnchanged() throws Exception {
        HttpResponse<String> refusal =
                send(
                        "POST",
                        "/v1/chat/completions",
                        body("good"),
                        Map.of("Authorization", "Bearer sk-wrong"));

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.body()).contains("无效的令牌");
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() throws Exception {
        HttpResponse<String> refusal =
                send("POST", "/v1/chat/completions", "x".repeat(1_100_000), Map.of());

        assertThat(refusal.statusCode()).isEqualTo(413);
        assertThat(refusal.body()).contains("larger than 1 MB");
    }

    @Test
    void neitherKeyNorWordsNorQueryComeIntoTheLog() throws Exception {
        int before = nginx.lines("access.log").size();
        send(
                "POST",
                "/v1/chat/completions?secret=query-canary",
                body("good").replace("hi", "words-canary"),
                Map.of());
        nginx.awaitMoreLines("access.log", before);

        assertThat(nginx.lines("access.log"))
                .anyMatch(it -> it.contains("\"POST /v1/chat/completions\" 200"))
                .noneMatch(it -> it.contains("canary"));
        assertThat(nginx.logs()).doesNotContain("words-canary").doesNotContain(KEY);
    }

    @Test
    void aGatewayThatIsDownIsASmallJson(@TempDir Path other) throws Exception {
        try (Nginx alone = Nginx.start(other, "127.0.0.1:1", Map.of())) {
            HttpResponse<String> answer =
                    send(alone, "POST", "/v1/chat/completions", body("good"), Map.of());
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("The gateway cannot be reached");
        }
    }

    @Test
    void aCallerWhoRushesIsToldToWait(@TempDir Path other) throws Exception {
        try (Nginx front =
                Nginx.start(
                        other,
                        "127.0.0.1:" + oneApi.url().getPort(),
                        Map.of("burst=40", "burst=3", "rate=10r/s", "rate=1r/m"))) {
            HttpClient client = client(front);
            List<CompletableFuture<HttpResponse<String>>> answers =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    _ ->
                                            client.sendAsync(
                                                    request(
                                                            front,
                                                            "POST",
                                                            "/v1/nothing",
                                                            "{}",
                                                            Map.of()),
                                                    HttpResponse.BodyHandlers.ofString()))
                            .toList();
            assertThat(answers)
                    .anySatisfy(
                            it -> {
                                assertThat(it.join().statusCode()).isEqualTo(429);
                                assertThat(it.join().headers().firstValue("retry-after"))
                                        .contains("1");
                            });
        }
    }

    private static String body(String model) {
        return "{\"model\":\"%s\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"
                .formatted(model);
    }

    /** The gateway sends its head with the first token only. */
    private static CompletableFuture<HttpResponse<InputStream>> stream() {
        return client(nginx)
                .sendAsync(
                        request(nginx, "POST", "/v1/chat/completions", body("stepwise"), Map.of()),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && line.isEmpty()) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private static HttpResponse<String> send(
            String method, String path, String body, Map<String, String> headers) throws Exception {
        return send(nginx, method, path, body, headers);
    }

    private static HttpResponse<String> send(
            Nginx front, String method, String path, String body, Map<String, String> headers)
            throws Exception {
        return client(front)
                .send(
                        request(front, method, path, body, headers),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client(Nginx front) {
        return HttpClient.newBuilder().sslContext(front.trust()).build();
    }

    private static HttpRequest request(
            Nginx front, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + front.port() + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer sk-" + KEY)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static void oneApiCall(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(oneApi.url() + path))
                        .header("Authorization", ROOT)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a raw request over TLS; empty when nothing came. */
    private static String status(String raw) throws IOException {
        try (Socket socket =
                nginx.trust().getSocketFactory().createSocket("127.0.0.1", nginx.port())) {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            String line =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.ISO_8859_1))
                            .readLine();
            return line == null || line.split(" ", -1).length < 2
                    ? String.valueOf(line)
                    : line.split(" ", -1)[1];
        }
    }
}
