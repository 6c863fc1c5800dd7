package ink.dong4j.card.server.limit;

import static java.util.Objects.requireNonNull;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The part of an address that one visitor is taken to own: an IPv4 address, or the /64 of an IPv6
 * one, since the rest of it changes at will. An IPv4 address inside IPv6 counts as IPv4.
 */
public record AddressBlock(String value) {
    public AddressBlock {
        requireNonNull(value, "value is null");
    }

    public static AddressBlock of(InetAddress address) {
        return address instanceof Inet6Address six
                ? new AddressBlock(HexFormat.of().formatHex(six.getAddress(), 0, 8) + "/64")
                : new AddressBlock(address.getHostAddress());
    }
}
