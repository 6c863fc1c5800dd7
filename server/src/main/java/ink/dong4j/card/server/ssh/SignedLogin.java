package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.identity.KeyId;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * A request to log in that a client has signed by a key of its own. The classes for it are loaded by the
 * first visitor who has one.
 *
 * @param key as it was sent, as is the signature
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SignedLogin(String user, String service, String algorithm, byte[] key, byte[] signature) {
    /** Neither SHA-1 nor DSA is among them, nor certificates. */
    private static final List<BuiltinSignatures> ALGORITHMS =
            List.of(
                    BuiltinSignatures.ed25519,
                    BuiltinSignatures.nistp256,
                    BuiltinSignatures.nistp384,
                    BuiltinSignatures.nistp521,
                    BuiltinSignatures.rsaSHA512,
                    BuiltinSignatures.rsaSHA256,
                    BuiltinSignatures.sk_ssh_ed25519,
                    BuiltinSignatures.sk_ecdsa_sha2_nistp256);

    private static final int LEAST_RSA_BITS = 2048;

    /** By these a signature is checked in a millisecond, whoever chose the key. */
    private static final int MOST_RSA_BITS = 8192;

    private static final int MOST_EXPONENT_BITS = 32;

    /** Whether an algorithm is taken, and a key is one for it. */
    static boolean takes(String algorithm, byte[] key) {
        return KeyId.typeOf(key)
                .filter(
                        type ->
                                named(algorithm)
                                        .map(known -> KeyUtils.getCanonicalKeyType(known.getName()))
                                        .filter(type::equals)
                                        .isPresent())
                .isPresent();
    }

    private static Optional<BuiltinSignatures> named(String algorithm) {
        return ALGORITHMS.stream().filter(known -> known.getName().equals(algorithm)).findFirst();
    }

    /**
     * Whether the signature is the key's, for this connection and this request.
     *
     * @throws Exception when the key or the signature is damaged
     */
    boolean isRight(Session session) throws Exception {
        PublicKey parsed = new ByteArrayBuffer(key).getRawPublicKey();
        if (parsed instanceof RSAPublicKey rsa && !isBearable(rsa)) {
            return false;
        }
        Signature verifier = named(algorithm).orElseThrow().create();
        verifier.initVerifier(session, parsed);
        Buffer signed = new ByteArrayBuffer();
        signed.putBytes(session.getSessionId());
        signed.putByte(SshConstants.SSH_MSG_USERAUTH_REQUEST);
        signed.putString(user);
        signed.putString(service);
        signed.putString("publickey");
        signed.putBoolean(true);
        signed.putString(algorithm);
        signed.putBytes(key);
        verifier.update(session, signed.getCompactData());
        return verifier.verify(session, signature);
    }

    private static boolean isBearable(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        return bits >= LEAST_RSA_BITS
                && bits <= MOST_RSA_BITS
                && key.getPublicExponent().bitLength() <= MOST_EXPONENT_BITS;
    }
}
