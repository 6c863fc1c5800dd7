package ink.dong4j.card.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Who can reach the gateway, and whether the card sees who comes. */
final class NetworkRules {
    private static final int CARD_PORT = 2222;

    private NetworkRules() {}

    /**
     * A published port.
     *
     * @param address of the host; empty for all
     * @param target of the container
     */
    private record Port(String address, int target) {
        static Port of(JsonNode json) {
            return new Port(json.path("host_ip").asText(""), json.path("target").asInt());
        }

        boolean onLoopback() {
            return address.startsWith("127.") || address.equals("::1");
        }

        boolean onIpv4Alone() {
            return address.contains(".");
        }
    }

    /**
     * Judges the published ports.
     *
     * @param networks of the project
     */
    static void check(Service service, JsonNode networks) {
        ImageName image = ImageName.of(service.text("image"));
        List<Port> open =
                service.elements("ports").map(Port::of).filter(port -> !port.onLoopback()).toList();
        if (!open.isEmpty() && (service.name().equals("one-api") || ImageRules.isOneApi(image))) {
            service.warn(
                    "ports",
                    "the gateway's port is open to other machines, its console with it; publish it as"
                            + " 127.0.0.1:PORT:3000, or put nginx in front (deploy/nginx)");
        }
        boolean card =
                service.name().equals("card")
                        || image.base().equals("card")
                        || open.stream().anyMatch(port -> port.target() == CARD_PORT);
        if (card && !open.stream().allMatch(Port::onIpv4Alone) && !hasIpv6(service, networks)) {
            service.warn(
                    "ports",
                    "no network of it has enable_ipv6: true, so every visitor by IPv6 comes in with the"
                            + " bridge's address, and all of them share one limit");
        }
    }

    private static boolean hasIpv6(Service service, JsonNode networks) {
        return service.has("network_mode")
                || service.get("networks").properties().stream()
                        .map(network -> networks.path(network.getKey()))
                        .anyMatch(
                                network ->
                                        network.path("enable_ipv6").asBoolean()
                                                || network.path("external").asBoolean());
    }
}
