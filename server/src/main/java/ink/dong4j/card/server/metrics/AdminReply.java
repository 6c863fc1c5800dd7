package ink.dong4j.card.server.metrics;

import java.nio.charset.StandardCharsets;

/** What the {@link AdminServer} answers. */
record AdminReply(int status, String type, String text) {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    static AdminReply of(String path, Figures figures, ServerHealth health) {
        return switch (path) {
            case "/healthz" -> health.listens() ? new AdminReply(200, PLAIN, "ok\n") : down(health);
            case "/readyz" ->
                    health.listens() && !health.stops()
                            ? new AdminReply(200, PLAIN, ready(figures))
                            : down(health);
            case "/metrics" -> new AdminReply(200, PROMETHEUS, figures.text());
            default -> new AdminReply(404, PLAIN, "not found\n");
        };
    }

    /** Visitors are served from the pages while no model answers, so that it is ready all the same. */
    private static String ready(Figures figures) {
        return figures.noModelAnswers()
                ? "ready, but no model answers: the log says why\n"
                : "ready\n";
    }

    static AdminReply notAllowed() {
        return new AdminReply(405, PLAIN, "only GET and HEAD\n");
    }

    private static AdminReply down(ServerHealth health) {
        return new AdminReply(503, PLAIN, health.stops() ? "stopping\n" : "down\n");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
