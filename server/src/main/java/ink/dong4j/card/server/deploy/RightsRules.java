package ink.dong4j.card.server.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What would let a container out into its host. */
final class RightsRules {
    private static final Set<String> AS_GOOD_AS_ROOT =
            Set.of("ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "NET_ADMIN", "BPF");

    private RightsRules() {}

    static void check(Service service) {
        Field definition = service.definition();
        definition
                .get("privileged")
                .filter(Field::isTrue)
                .ifPresent(
                        it ->
                                service.warn(
                                        it,
                                        "privileged gives it the whole host; take it out and name the one"
                                                + " right that it needs"));
        for (String space : List.of("network_mode", "pid", "ipc", "userns_mode")) {
            definition
                    .get(space)
                    .filter(it -> it.text().text().equals("host"))
                    .ifPresent(
                            it ->
                                    service.warn(
                                            it,
                                            "%s: host takes a wall between it and the host away; take it"
                                                            .formatted(space)
                                                    + " out"));
        }
        definition.get("cap_add").ifPresent(it -> capabilities(service, it));
        definition.get("volumes").map(Field::items).orElse(List.of()).stream()
                .filter(RightsRules::isSocket)
                .forEach(
                        it ->
                                service.warn(
                                        it,
                                        "it holds Docker's socket, with which it is root on the host; take it"
                                                + " out"));
    }

    private static void capabilities(Service service, Field added) {
        boolean dropsAll =
                service.definition().get("cap_drop").map(Field::items).orElse(List.of()).stream()
                        .anyMatch(it -> name(it).equals("ALL"));
        for (Field one : added.items()) {
            String name = name(one);
            if (AS_GOOD_AS_ROOT.contains(name)) {
                service.warn(
                        one,
                        "the capability %s is as good as root on the host; take it out"
                                .formatted(name));
            } else if (!dropsAll) {
                service.warn(
                        one,
                        "it gets the capability %s on top of Docker's own set; drop ALL first, then add"
                                        .formatted(name)
                                + " what it needs");
            }
        }
    }

    private static String name(Field capability) {
        return capability.text().text().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    }

    private static boolean isSocket(Field volume) {
        Stream<String> paths =
                volume.isMapping()
                        ? Stream.of("source", "target")
                                .map(volume::get)
                                .flatMap(Optional::stream)
                                .map(it -> it.text().text())
                        : Stream.of(volume.text().text().split(":", -1));
        return paths.map(it -> it.replaceFirst("/+$", ""))
                .anyMatch(
                        it ->
                                it.endsWith("docker.sock")
                                        || it.equals("/var/run")
                                        || it.equals("/run"));
    }
}
