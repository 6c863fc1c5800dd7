package ink.dong4j.card.server.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps one service from taking the whole machine, and the machine from losing it. */
final class UpkeepRules {
    private static final Set<String> ROTATING =
            Set.of("local", "none", "journald", "syslog", "fluentd", "gelf", "awslogs");

    private UpkeepRules() {}

    static void check(Service service) {
        Field definition = service.definition();
        List<String> missing = new ArrayList<>();
        if (neither(definition, "mem_limit", "memory")) {
            missing.add("a memory limit (mem_limit)");
        }
        if (neither(definition, "pids_limit", "pids")) {
            missing.add("a limit of processes (pids_limit)");
        }
        if (!rotates(definition)) {
            missing.add("log rotation (logging.options.max-size)");
        }
        if (definition.get("restart").isEmpty()
                && definition.at("deploy", "restart_policy").isEmpty()) {
            missing.add("a restart policy (restart)");
        }
        if (!missing.isEmpty()) {
            service.warn("it lacks " + listed(missing));
        }
    }

    private static boolean neither(Field definition, String plain, String limit) {
        return definition.get(plain).isEmpty()
                && definition.at("deploy", "resources", "limits", limit).isEmpty();
    }

    private static boolean rotates(Field definition) {
        Optional<String> driver = definition.at("logging", "driver").map(it -> it.text().text());
        return definition.at("logging", "options", "max-size").isPresent()
                || driver.filter(ROTATING::contains).isPresent();
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
