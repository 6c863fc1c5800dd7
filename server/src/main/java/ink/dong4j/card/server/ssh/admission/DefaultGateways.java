package ink.dong4j.card.server.ssh.admission;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The default gateways of this machine, as Linux lists its routes. */
final class DefaultGateways {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultGateways.class);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String ZERO = "00000000";

    private DefaultGateways() {}

    /**
     * Those of both families; none where there is no such list.
     *
     * @param net the folder {@code /proc/net}
     */
    static Set<InetAddress> gateways(Path net) {
        Set<InetAddress> gateways = new HashSet<>();
        for (List<String> row : rows(net.resolve("route"))) {
            // Interface, destination, gateway: numbers in the order of a little-endian machine.
            if (row.size() > 2 && row.get(1).equals(ZERO) && !row.get(2).equals(ZERO)) {
                address(reversed(row.get(2))).ifPresent(gateways::add);
            }
        }
        for (List<String> row : rows(net.resolve("ipv6_route"))) {
            // Destination, its prefix, source, its prefix, next hop.
            if (row.size() > 4
                    && row.get(1).equals("00")
                    && row.get(0).equals(ZERO.repeat(4))
                    && !row.get(4).equals(ZERO.repeat(4))) {
                address(row.get(4)).ifPresent(gateways::add);
            }
        }
        return Set.copyOf(gateways);
    }

    private static List<List<String>> rows(Path file) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> SPACES.splitAsStream(line.strip()).toList())
                    .toList();
        } catch (IOException e) {
            LOG.debug("the routes cannot be read", e);
            return List.of();
        }
    }

    private static String reversed(String hex) {
        StringBuilder reversed = new StringBuilder();
        for (int i = hex.length() - 2; i >= 0; i -= 2) {
            reversed.append(hex, i, i + 2);
        }
        return reversed.toString();
    }

    private static Optional<InetAddress> address(String hex) {
        try {
            return Optional.of(InetAddress.getByAddress(HexFormat.of().parseHex(hex)));
        } catch (UnknownHostException | IllegalArgumentException e) {
            LOG.debug("a route is not understood", e);
            return Optional.empty();
        }
    }
}
