package ink.dong4j.card.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.MetricsConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminServerIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Figures figures = new Figures();
    private volatile boolean listens = true;
    private volatile boolean stops;
    private volatile boolean keeps = true;
    private AdminServer server;

    @BeforeEach
    void start() {
        server =
                AdminServer.start(new MetricsConfig(true, "127.0.0.1", 0), figures, health())
                        .orElseThrow();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aServerThatListensIsHealthyAndReady() throws Exception {
        assertThat(get("/healthz")).isEqualTo("200 ok\n");
        assertThat(get("/readyz")).isEqualTo("200 ready\n");
    }

    @Test
    void aServerWithoutItsDatabaseIsReadyAndSaysSo() throws Exception {
        keeps = false;
        assertThat(get("/readyz"))
                .isEqualTo("200 ready, but the database cannot be used: the log says why\n");
    }

    @Test
    void aServerThatStopsIsNotReadyAndThenNotHealthy() throws Exception {
        stops = true;
        assertThat(get("/readyz")).isEqualTo("503 stopping\n");
        assertThat(get("/healthz")).isEqualTo("200 ok\n");
        listens = false;
        assertThat(get("/healthz")).isEqualTo("503 stopping\n");
        stops = false;
        assertThat(get("/healthz")).isEqualTo("503 down\n");
    }

    @Test
    void theFiguresAreInTheFormatOfPrometheus() throws Exception {
        HttpResponse<String> metrics = send("GET", "/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body()).contains("# TYPE card_logins_total counter");
    }

    @Test
    void nothingElseIsThereAndNothingIsTaken() throws Exception {
        for (String path : List.of("/", "/healthz/", "/metricsx", "/metrics/../healthz/x")) {
            assertThat(get(path)).startsWith("404 ");
        }
        assertThat(get("/healthz?x=1")).isEqualTo("200 ok\n");
        HttpResponse<String> post = send("POST", "/metrics");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(send("POST", "/").statusCode()).isEqualTo(404);
        HttpResponse<String> head = send("HEAD", "/metrics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void whoConnectsAndSaysNothingBarsNobody() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            silent.getFirst().getOutputStream().write("GET /he".getBytes(StandardCharsets.UTF_8));
            assertThat(get("/healthz")).isEqualTo("200 ok\n");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void whoSendsHisRequestTooSlowlyIsCutOff() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.setSoTimeout(60_000);
            slow.getOutputStream().write("GET /he".getBytes(StandardCharsets.UTF_8));
            InputStream in = slow.getInputStream();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aTakenPortIsNoFailure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MetricsConfig there = new MetricsConfig(true, "127.0.0.1", taken.getLocalPort());
            assertThat(AdminServer.start(there, figures, health())).isEmpty();
        }
        MetricsConfig nowhere = new MetricsConfig(true, "no such host.invalid", 0);
        assertThat(AdminServer.start(nowhere, figures, health())).isEmpty();
    }

    @Test
    void itCanBeTurnedOff() {
        MetricsConfig off = new MetricsConfig(false, "127.0.0.1", 0);
        assertThat(AdminServer.start(off, figures, health())).isEmpty();
    }

    private String get(String path) throws Exception {
        HttpResponse<String> response = send("GET", path);
        return response.statusCode() + " " + response.body();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private ServerHealth health() {
        return new ServerHealth() {
            @Override
            public boolean listens() {
                return listens;
            }

            @Override
            public boolean stops() {
                return stops;
            }

            @Override
            public boolean keeps() {
                return keeps;
            }
        };
    }
}
