package ink.dong4j.card.server.oneapi.plan;

import java.net.InetAddress;

/** A network with its prefix length, IPv4 or IPv6. */
final class Cidr {
    private Cidr() {}

    static boolean isOne(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            // The gateway wants four numbers, Java takes fewer.
            boolean whole = parts[0].contains(":") || parts[0].matches("(\\d{1,3}\\.){3}\\d{1,3}");
            return whole && Integer.parseInt(parts[1]) <= 8 * address.getAddress().length;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
