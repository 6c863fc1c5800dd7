package ink.dong4j.card.server.ssh;

import java.util.List;
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
 * The modern algorithms, and only those.
 *
 * <p>sntrup761 is left out although it is modern: OpenSSH 9.0 to 9.8 prefers it when it is offered,
 * and computes it so slowly that the first picture comes 100 ms later.
 */
final class Algorithms {
    private static final List<BuiltinDHFactories> POST_QUANTUM =
            List.of(BuiltinDHFactories.mlkem768x25519);
    private static final List<BuiltinDHFactories> EXCHANGES =
            List.of(
                    BuiltinDHFactories.mlkem768x25519,
                    BuiltinDHFactories.curve25519,
                    BuiltinDHFactories.curve25519_libssh);
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
    static void install(SshServer server, boolean postQuantumOnly) {
        List<BuiltinDHFactories> exchanges = postQuantumOnly ? POST_QUANTUM : EXCHANGES;
        exchanges.forEach(exchange -> require(exchange, exchange.isSupported()));
        CIPHERS.forEach(cipher -> require(cipher, cipher.isSupported()));
        MACS.forEach(mac -> require(mac, mac.isSupported()));
        SIGNATURES.forEach(signature -> require(signature, signature.isSupported()));
        server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(false, exchanges, ServerBuilder.DH2KEX));
        server.setCipherFactories(List.copyOf(CIPHERS));
        server.setMacFactories(List.copyOf(MACS));
        server.setSignatureFactories(List.copyOf(SIGNATURES));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
    }

    private static void require(NamedResource algorithm, boolean supported) {
        if (!supported) {
            throw new IllegalStateException(
                    algorithm.getName() + " is missing: SSHD and BouncyCastle do not fit");
        }
    }
}
