package ink.dong4j.card.server.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Limits, log rotation and restarts, without which one service can take the machine down or stay down. */
final class UpkeepRules {
    private static final Set<String> ROTATING =
            Set.of("local", "none", "journald", "syslog", "fluentd", "gelf", "awslogs");

    private UpkeepRules() {}

    static void check(Service service) {
        List<String> missing = new ArrayList<>();
        if (!service.has("mem_limit") && !service.has("deploy", "resources", "limits", "memory")) {
            missing.add("a memory limit (mem_limit)");
        }
        if (!service.has("pids_limit") && !service.has("deploy", "resources", "limits", "pids")) {
            missing.add("a limit of processes (pids_limit)");
        }
        if (!service.has("logging", "options", "max-size")
                && !ROTATING.contains(service.text("logging", "driver"))) {
            missing.add("log rotation (logging.options.max-size)");
        }
        if (!service.has("restart") && !service.has("deploy", "restart_policy")) {
            missing.add("a restart policy (restart)");
        }
        if (!missing.isEmpty()) {
            service.warn("it lacks " + listed(missing));
        }
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
