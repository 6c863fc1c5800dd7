package ink.dong4j.card.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What would let a container out into its host. */
final class RightsRules {
    private static final Set<String> AS_GOOD_AS_ROOT =
            Set.of("ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "NET_ADMIN", "BPF");

    private RightsRules() {}

    static void check(Service service) {
        if (service.get("privileged").asBoolean()) {
            service.warn(
                    "privileged",
                    "it gives it the whole host; take it out and name the one right that it needs");
        }
        for (String space : List.of("network_mode", "pid", "ipc", "userns_mode")) {
            if (service.text(space).equals("host")) {
                service.warn(space, "host takes a wall between it and the host away; take it out");
            }
        }
        capabilities(service);
        if (service.elements("volumes").anyMatch(RightsRules::isSocket)) {
            service.warn(
                    "volumes",
                    "it holds Docker's socket, with which it is root on the host; take it out");
        }
    }

    private static void capabilities(Service service) {
        boolean dropsAll = service.texts("cap_drop").map(RightsRules::name).anyMatch("ALL"::equals);
        for (String name : service.texts("cap_add").map(RightsRules::name).toList()) {
            if (AS_GOOD_AS_ROOT.contains(name)) {
                service.warn(
                        "cap_add",
                        "the capability %s is as good as root on the host; take it out"
                                .formatted(name));
            } else if (!dropsAll) {
                service.warn(
                        "cap_add",
                        "it gets the capability %s on top of Docker's own set; drop ALL first, then add"
                                        .formatted(name)
                                + " what it needs");
            }
        }
    }

    private static String name(String capability) {
        return capability.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    }

    private static boolean isSocket(JsonNode volume) {
        return Stream.of("source", "target")
                .map(key -> volume.path(key).asText().replaceFirst("/+$", ""))
                .anyMatch(
                        path ->
                                path.endsWith("docker.sock")
                                        || path.equals("/var/run")
                                        || path.equals("/run"));
    }
}
