package ink.dong4j.card.server.config;

import java.time.Duration;

/**
 * {@code server.ssh}: the SSH listener.
 *
 * @param address the local address to listen on, {@code 0.0.0.0} or {@code ::} for all
 * @param port the TCP port; 0 takes any free one
 * @param postQuantumOnly offer only key exchanges that a quantum computer cannot break
 * @param compatibility offer what clients under FIPS rules know as well, and have an RSA host key
 * @param loginGrace how long a connection may take to log in
 * @param idle how long a visit lasts without a key
 * @param heartbeat how often a silent connection is probed
 */
public record SshConfig(
        String address,
        int port,
        boolean postQuantumOnly,
        boolean compatibility,
        Duration loginGrace,
        Duration idle,
        Duration heartbeat,
        Connections connections) {
    /**
     * {@code server.ssh.connections}: how many connections are taken before any key exchange.
     *
     * @param perAddress of one address at a time (IPv4 /32, IPv6 /64)
     * @param perNetwork of one network of IPv6 (/48) at a time
     * @param unauthenticated not logged in yet, of all addresses
     * @param perAddressPerSecond new ones of one address
     */
    public record Connections(
            int total,
            int perAddress,
            int perNetwork,
            int unauthenticated,
            int perAddressPerSecond) {}
}
