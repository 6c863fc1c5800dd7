package ink.dong4j.card.server.deploy;

import ink.dong4j.card.card.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One service of a compose file, and what is found about it. */
final class Service {
    private final Path file;
    private final String name;
    private final int line;
    private final Field definition;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param line where its name stands
     */
    Service(Path file, String name, int line, Field definition) {
        this.file = file;
        this.name = name;
        this.line = line;
        this.definition = definition;
    }

    /** That defines it, as the owner wrote its path. */
    Path file() {
        return file;
    }

    String name() {
        return name;
    }

    Field definition() {
        return definition;
    }

    /** A part of a service that another file defines: it names nothing to run. */
    boolean isPart() {
        return definition.get("image").isEmpty() && definition.get("build").isEmpty();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void refuse(Field where, String reason) {
        add(where.line(), reason, true);
    }

    void warn(Field where, String reason) {
        add(where.line(), "warning: " + reason, false);
    }

    /** Of the service as a whole. */
    void warn(String reason) {
        add(line, "warning: " + reason, false);
    }

    private void add(int where, String reason, boolean refused) {
        findings.add(
                new Finding(
                        new Problem(
                                file.toString(), where, "service %s: %s.".formatted(name, reason)),
                        refused));
    }
}
