package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.config.SshConfig;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/**
 * The modern algorithms, and only those, unless an owner welcomes clients under FIPS rules.
 *
 * <p>sntrup761 is left out although it is modern: OpenSSH 9.0 to 9.8 prefers it when it is offered,
 * and computes it so slowly that the first picture comes 100 ms later.
 *
 * <p>Clients under FIPS rules know neither ChaCha20, Ed25519 nor Curve25519. All of them know
 * Diffie-Hellman's group 14 and RSA, so the NIST curves by themselves and ECDSA host keys, which
 * auditing tools count as failures, are not needed. The larger groups are left out: an exchange by
 * group 16 takes 400 ms of the processor, and by group 18 seconds, whoever it is that asks for one.
 */
final class Algorithms {
    private static final List<BuiltinDHFactories> POST_QUANTUM =
            List.of(BuiltinDHFactories.mlkem768x25519);
    private static final List<BuiltinDHFactories> EXCHANGES =
            List.of(
                    BuiltinDHFactories.mlkem768x25519,
                    BuiltinDHFactories.curve25519,
                    BuiltinDHFactories.curve25519_libssh);
    private static final List<BuiltinDHFactories> FIPS_EXCHANGES =
            List.of(
                    BuiltinDHFactories.mlkem768nistp256,
                    BuiltinDHFactories.mlkem1024nistp384,
                    BuiltinDHFactories.dhg14_256);
    private static final List<BuiltinCiphers> CIPHERS =
            List.of(
                    BuiltinCiphers.cc20p1305_openssh,
                    BuiltinCiphers.aes256gcm,
                    BuiltinCiphers.aes128gcm,
                    BuiltinCiphers.aes256ctr,
                    BuiltinCiphers.aes192ctr,
                    BuiltinCiphers.aes128ctr);
    private static final List<BuiltinMacs> MACS =
            List.of(BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256etm);
    private static final List<BuiltinMacs> FIPS_MACS =
            List.of(BuiltinMacs.hmacsha512, BuiltinMacs.hmacsha256);

    /** Those of the host keys, and those that clients are told to sign with by keys of their own. */
    private static final List<BuiltinSignatures> SIGNATURES =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA256);

    private Algorithms() {}

    /**
     * @throws IllegalStateException if one of them is missing, which the library would otherwise
     *     leave out of its offer without a word
     */
    static void install(SshServer server, SshConfig config) {
        boolean fips = config.compatibility();
        List<BuiltinDHFactories> exchanges =
                config.postQuantumOnly()
                        ? POST_QUANTUM
                        : both(EXCHANGES, fips ? FIPS_EXCHANGES : List.of());
        List<BuiltinMacs> macs = both(MACS, fips ? FIPS_MACS : List.of());
        exchanges.forEach(exchange -> require(exchange, exchange.isSupported()));
        CIPHERS.forEach(cipher -> require(cipher, cipher.isSupported()));
        macs.forEach(mac -> require(mac, mac.isSupported()));
        SIGNATURES.forEach(signature -> require(signature, signature.isSupported()));
        server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(false, exchanges, ServerBuilder.DH2KEX));
        server.setCipherFactories(List.copyOf(CIPHERS));
        server.setMacFactories(List.copyOf(macs));
        server.setSignatureFactories(List.copyOf(SIGNATURES));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static void require(NamedResource algorithm, boolean supported) {
        if (!supported) {
            throw new IllegalStateException(
                    algorithm.getName() + " is missing: SSHD and BouncyCastle do not fit");
        }
    }
}
