package ink.dong4j.card.server.oneapi.standin;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of subnets, comma between, in CIDR form only. */
final class Subnets {
    private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F.:]+)/(\\d{1,3})");

    private Subnets() {}

    /** The first that is no CIDR. */
    static Optional<String> unreadable(String subnets) {
        return each(subnets).filter(subnet -> parsed(subnet).isEmpty()).findFirst();
    }

    static boolean hold(String subnets, String address) {
        return address(address)
                .map(
                        it ->
                                each(subnets)
                                        .flatMap(s -> parsed(s).stream())
                                        .anyMatch(s -> s.holds(it)))
                .orElse(false);
    }

    private record Subnet(InetAddress base, int bits) {
        boolean holds(InetAddress address) {
            int length = base.getAddress().length * 8;
            return address.getAddress().length * 8 == length
                    && prefix(base).equals(prefix(address));
        }

        private BigInteger prefix(InetAddress address) {
            return new BigInteger(1, address.getAddress())
                    .shiftRight(address.getAddress().length * 8 - bits);
        }
    }

    private static Stream<String> each(String subnets) {
        return Arrays.stream(subnets.split(",", -1)).map(String::strip);
    }

    private static Optional<Subnet> parsed(String subnet) {
        Matcher cidr = CIDR.matcher(subnet);
        if (!cidr.matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(cidr.group(2));
        return address(cidr.group(1))
                .filter(it -> bits <= it.getAddress().length * 8)
                .map(it -> new Subnet(it, bits));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
