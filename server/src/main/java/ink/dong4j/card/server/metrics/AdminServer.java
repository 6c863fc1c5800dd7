package ink.dong4j.card.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ink.dong4j.card.server.config.MetricsConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server for the owner's machines: {@code /healthz}, {@code /readyz} and {@code /metrics}. It
 * is meant for loopback or a network of the owner's, and bounded all the same. Thread-safe.
 */
public final class AdminServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);

    private static final int BACKLOG = 16;
    private static final int NOT_FOUND = 404;
    private static final int NO_BODY = -1;

    /** The server of the JDK knows its bounds by these names only, and reads them once. */
    private static final String[][] BOUNDS = {
        {"jdk.httpserver.maxConnections", "32"},
        {"sun.net.httpserver.maxIdleConnections", "8"},
        {"sun.net.httpserver.idleInterval", "10"},
        {"sun.net.httpserver.maxReqTime", "5"},
        {"sun.net.httpserver.maxRspTime", "10"},
        // How often what takes too long is looked for, also where nobody asks.
        {"sun.net.httpserver.timerMillis", "5000"},
        {"sun.net.httpserver.maxReqHeaders", "50"},
        {"sun.net.httpserver.maxReqHeaderSize", "16384"},
        {"sun.net.httpserver.nodelay", "true"}
    };

    private final HttpServer server;
    private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
    private final Figures figures;
    private final ServerHealth health;

    private AdminServer(HttpServer server, Figures figures, ServerHealth health) {
        this.server = server;
        this.figures = figures;
        this.health = health;
    }

    /**
     * Listens, if that is wanted and possible: a card without it is better than none, so what is in
     * the way is one warning.
     */
    public static Optional<AdminServer> start(
            MetricsConfig config, Figures figures, ServerHealth health) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        for (String[] bound : BOUNDS) {
            if (System.getProperty(bound[0]) == null) {
                System.setProperty(bound[0], bound[1]);
            }
        }
        try {
            InetAddress address = InetAddress.getByName(config.address());
            InetSocketAddress socket = new InetSocketAddress(address, config.port());
            AdminServer admin =
                    new AdminServer(HttpServer.create(socket, BACKLOG), figures, health);
            admin.open();
            return Optional.of(admin);
        } catch (IOException e) {
            LOG.warn(
                    "Health and figures are not served, so health checks will fail: {}:{} cannot be"
                            + " listened on ({}). Choose another port with server.metrics.port.",
                    config.address(),
                    config.port(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private void open() {
        server.createContext("/", this::answer);
        server.setExecutor(handlers);
        server.start();
        LOG.info("Health and figures are at {}:{}", server.getAddress().getHostString(), port());
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Where it answers how the card is. */
    public HealthUrl healthUrl() {
        return HealthUrl.of(server.getAddress().getAddress(), port());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean head = method.equals("HEAD");
            String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            AdminReply reply = AdminReply.of(path, figures, health);
            if (!head && !method.equals("GET") && reply.status() != NOT_FOUND) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                reply = AdminReply.notAllowed();
            }
            byte[] body = reply.bytes();
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), head ? NO_BODY : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        handlers.shutdownNow();
    }
}
