package ink.dong4j.card.server.deploy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports that a service publishes on its host. */
final class Ports {
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?:(\\[[^\\]]*]|[^:\\[\\]]*):)??(?:([^:\\[\\]]*):)?([^:/]+)(?:/\\w+)?");

    private Ports() {}

    /**
     * One of them.
     *
     * @param address of the host; empty for all
     * @param target of the container
     */
    record Published(Field where, String address, String target) {
        boolean onLoopback() {
            return address.startsWith("127.")
                    || address.equals("::1")
                    || address.equals("localhost")
                    || address.indexOf(Interpolation.LATER) >= 0;
        }

        boolean onIpv4Alone() {
            return address.contains(".");
        }
    }

    static List<Published> of(Field service) {
        return service.get("ports").map(Field::items).orElse(List.of()).stream()
                .flatMap(entry -> published(entry).stream())
                .toList();
    }

    private static Optional<Published> published(Field entry) {
        if (entry.isMapping()) {
            return Optional.of(new Published(entry, text(entry, "host_ip"), text(entry, "target")));
        }
        Matcher port = SHORT.matcher(entry.text().text().strip());
        if (!port.matches()) {
            return Optional.empty();
        }
        String address = port.group(1) == null ? "" : port.group(1);
        return Optional.of(new Published(entry, address.replaceAll("[\\[\\]]", ""), port.group(3)));
    }

    private static String text(Field entry, String key) {
        return entry.get(key).map(it -> it.text().text()).orElse("");
    }
}
