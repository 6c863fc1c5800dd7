package ink.dong4j.card.server.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import ink.dong4j.card.server.config.MetricsConfig;
import ink.dong4j.card.server.metrics.AdminServer;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.ServerHealth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** An HTTP server that keeps what it gets. */
final class Hook implements AutoCloseable {
    static {
        // The JDK reads the bounds of its servers once, and those of the health server are tested,
        // too.
        AdminServer.start(new MetricsConfig(true, "127.0.0.1", 0), new Figures(), new Nowhere())
                .ifPresent(AdminServer::close);
    }

    /** The health of a server that is not there. */
    private record Nowhere() implements ServerHealth {
        @Override
        public boolean listens() {
            return false;
        }

        @Override
        public boolean stops() {
            return false;
        }

        @Override
        public boolean keeps() {
            return false;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final String scheme;
    private volatile IntUnaryOperator answers = _ -> 204;

    /** One request. */
    record Request(String method, String path, Map<String, List<String>> fields, String body) {
        String field(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private Hook(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static Hook open() {
        return openAt(0);
    }

    static Hook openAt(int port) {
        try {
            return new Hook(HttpServer.create(loopback(port), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Hook secure(TlsIdentity identity) {
        try {
            HttpsServer server = HttpsServer.create(loopback(0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity.server()));
            return new Hook(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer to each request, by its number from 1; 0 breaks the connection off. */
    void answers(IntUnaryOperator statuses) {
        answers = statuses;
    }

    URI at(String path) {
        return URI.create("%s://localhost:%d%s".formatted(scheme, port(), path));
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (requests) {
                requests.add(
                        new Request(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().toString(),
                                Map.copyOf(exchange.getRequestHeaders()),
                                body));
                number = requests.size();
            }
            int status = answers.applyAsInt(number);
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
