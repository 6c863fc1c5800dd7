package ink.dong4j.card.server.metrics;

import java.nio.charset.StandardCharsets;

/** What the {@link AdminServer} answers. */
record Reply(int status, String type, String text) {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    static Reply of(String path, Figures figures, Health health) {
        return switch (path) {
            case "/healthz" -> health.listens() ? new Reply(200, PLAIN, "ok\n") : down(health);
            case "/readyz" ->
                    health.listens() && !health.stops()
                            ? new Reply(200, PLAIN, "ready\n")
                            : down(health);
            case "/metrics" -> new Reply(200, PROMETHEUS, figures.text());
            default -> new Reply(404, PLAIN, "not found\n");
        };
    }

    static Reply notAllowed() {
        return new Reply(405, PLAIN, "only GET and HEAD\n");
    }

    private static Reply down(Health health) {
        return new Reply(503, PLAIN, health.stops() ? "stopping\n" : "down\n");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
