package ink.dong4j.card.server.deploy;

import java.util.List;
import java.util.Optional;

/** Who can reach the gateway, and whether the card sees who comes. */
final class NetworkRules {
    private static final String CARD_PORT = "2222";

    private NetworkRules() {}

    static void check(Service service, Optional<Interpolation> image, Field root) {
        List<Ports.Published> ports = Ports.of(service.definition());
        boolean oneApi =
                service.name().equals("one-api")
                        || image.map(it -> ImageRules.isOneApi(ImageName.of(it.text())))
                                .orElse(false);
        if (oneApi) {
            for (Ports.Published port : ports) {
                if (!port.onLoopback()) {
                    service.warn(
                            port.where(),
                            "the gateway's port is open to other machines, its console with it; publish it"
                                    + " as 127.0.0.1:PORT:3000, or put nginx in front (deploy/nginx)");
                }
            }
        }
        if (isCard(service, image, ports)) {
            ports.stream()
                    .filter(port -> !port.onIpv4Alone() && !port.onLoopback())
                    .findFirst()
                    .filter(_ -> !hasIpv6(service.definition(), root))
                    .ifPresent(
                            port ->
                                    service.warn(
                                            port.where(),
                                            "no network of it has enable_ipv6: true, so every visitor by IPv6"
                                                    + " comes in with the bridge's address, and all of them"
                                                    + " share one limit"));
        }
    }

    private static boolean isCard(
            Service service, Optional<Interpolation> image, List<Ports.Published> ports) {
        return service.name().equals("card")
                || image.map(it -> ImageName.of(it.text()).base().equals("card")).orElse(false)
                || ports.stream().anyMatch(port -> port.target().equals(CARD_PORT));
    }

    private static boolean hasIpv6(Field service, Field root) {
        if (service.get("network_mode").isPresent()) {
            return true;
        }
        List<String> names =
                service.get("networks")
                        .map(
                                it ->
                                        it.isMapping()
                                                ? it.keys()
                                                : it.items().stream()
                                                        .map(one -> one.text().text())
                                                        .toList())
                        .orElse(List.of("default"));
        return names.stream()
                .map(name -> root.at("networks", name))
                .flatMap(Optional::stream)
                .anyMatch(
                        network ->
                                network.get("enable_ipv6").map(Field::isTrue).orElse(false)
                                        || network.get("external")
                                                .map(Field::isTrue)
                                                .orElse(false));
    }
}
