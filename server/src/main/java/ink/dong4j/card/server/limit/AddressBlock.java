package ink.dong4j.card.server.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The part of an address that one visitor is taken to own: an IPv4 address, or the /64 of an IPv6
 * one, since the rest of it changes at will. An IPv4 address inside IPv6 counts as IPv4.
 */
public record AddressBlock(String value) {
    private static final String IPV6 = "/64";
    private static final int NETWORK_DIGITS = 12;

    /** The network of an IPv6 block, its /48, which is often in one hand, too; empty for IPv4. */
    public Optional<AddressBlock> network() {
        return value.endsWith(IPV6)
                ? Optional.of(new AddressBlock(value.substring(0, NETWORK_DIGITS) + "/48"))
                : Optional.empty();
    }

    /** All that may be in one hand: its network, else itself. */
    public AddressBlock widest() {
        return network().orElse(this);
    }

    public static AddressBlock of(InetAddress address) {
        return address instanceof Inet6Address six
                ? new AddressBlock(HexFormat.of().formatHex(six.getAddress(), 0, 8) + IPV6)
                : new AddressBlock(address.getHostAddress());
    }
}
