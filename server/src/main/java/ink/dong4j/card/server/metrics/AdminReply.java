package ink.dong4j.card.server.metrics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the {@link AdminServer} answers. */
record AdminReply(int status, String type, String text) {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    static AdminReply of(String path, Figures figures, ServerHealth health) {
        return switch (path) {
            case "/healthz" -> health.listens() ? new AdminReply(200, PLAIN, "ok\n") : down(health);
            case "/readyz" ->
                    health.listens() && !health.stops()
                            ? new AdminReply(200, PLAIN, ready(figures, health))
                            : down(health);
            case "/metrics" -> new AdminReply(200, PROMETHEUS, figures.text());
            default -> new AdminReply(404, PLAIN, "not found\n");
        };
    }

    /** Without a model the pages answer, and without a database the card is served, so it is ready. */
    private static String ready(Figures figures, ServerHealth health) {
        List<String> lacks = new ArrayList<>();
        if (figures.noModelAnswers()) {
            lacks.add("no model answers");
        }
        if (!health.keeps()) {
            lacks.add("the database cannot be used");
        }
        return lacks.isEmpty()
                ? "ready\n"
                : "ready, but %s: the log says why\n".formatted(String.join(" and ", lacks));
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
