package ink.dong4j.card.server.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which IP addresses are of the public internet: all of IPv4 but what the IANA registry of
 * special-purpose addresses lists, and of IPv6 what is assigned to networks and leads to no IPv4 address.
 */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC =
            List.of(
                    // This network, private ones, a provider's own, loopback, link-local.
                    Block.of(8, 0),
                    Block.of(8, 10),
                    Block.of(10, 100, 64),
                    Block.of(8, 127),
                    Block.of(16, 169, 254),
                    Block.of(12, 172, 16),
                    Block.of(16, 192, 168),
                    // Protocol assignments, documentation, relays of 6to4, benchmarks.
                    Block.of(24, 192, 0, 0),
                    Block.of(24, 192, 0, 2),
                    Block.of(24, 192, 88, 99),
                    Block.of(15, 198, 18),
                    Block.of(24, 198, 51, 100),
                    Block.of(24, 203, 0, 113),
                    // Multicast, then what is reserved, with broadcast.
                    Block.of(4, 224),
                    Block.of(4, 240));

    /** Loopback, local, multicast and what is mapped to or translated into IPv4 lie outside. */
    private static final Block GLOBAL_UNICAST = Block.of(3, 0x20);

    private static final List<Block> NOT_PUBLIC_IN_IT =
            List.of(
                    // Protocol assignments with Teredo, documentation, 6to4, documentation.
                    Block.of(23, 0x20, 0x01),
                    Block.of(32, 0x20, 0x01, 0x0D, 0xB8),
                    Block.of(16, 0x20, 0x02),
                    Block.of(20, 0x3F, 0xFF));

    private PublicAddress() {}

    /** Whether it is one; an IPv4 address written as IPv6 counts as what it is. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? GLOBAL_UNICAST.holds(bytes)
                        && NOT_PUBLIC_IN_IT.stream().noneMatch(block -> block.holds(bytes))
                : NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    /**
     * The addresses that begin alike.
     *
     * @param bits how much of the prefix counts
     */
    private record Block(int bits, List<Integer> prefix) {
        static Block of(int bits, Integer... prefix) {
            return new Block(bits, Arrays.asList(prefix));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit += Byte.SIZE) {
                int at = bit / Byte.SIZE;
                int wanted = at < prefix.size() ? prefix.get(at) : 0;
                int mask = 0xFF << Math.max(0, Byte.SIZE - (bits - bit));
                if (((address[at] ^ wanted) & mask & 0xFF) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
