package ink.dong4j.card.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The SHA-256 fingerprint of a public key.
 *
 * @param fingerprint as {@code ssh-keygen -l} shows it: {@code SHA256:} and 43 characters
 */
public record KeyId(String fingerprint) {
    /** The types of key that can prove who a visitor is. */
    public static final Set<String> TYPES =
            Set.of(
                    "ssh-ed25519",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "ssh-rsa",
                    "sk-ssh-ed25519@openssh.com",
                    "sk-ecdsa-sha2-nistp256@openssh.com");

    private static final String PREFIX = "SHA256:";
    private static final int DIGEST_BYTES = 32;
    private static final int SHORT = PREFIX.length() + 8;

    /** Of a public key in the encoding that is sent and that stands in the files of keys. */
    public static KeyId of(byte[] key) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    /** Reads a fingerprint, with or without the padding at its end. */
    public static Optional<KeyId> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] digest = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return digest.length == DIGEST_BYTES ? Optional.of(ofDigest(digest)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static KeyId ofDigest(byte[] digest) {
        return new KeyId(PREFIX + Base64.getEncoder().withoutPadding().encodeToString(digest));
    }

    /** The type that an encoded key names; empty where it is none of {@link #TYPES}. */
    public static Optional<String> typeOf(byte[] key) {
        if (key.length < Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(key);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            return Optional.empty();
        }
        String type = new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII);
        return TYPES.contains(type) ? Optional.of(type) : Optional.empty();
    }

    /** Its beginning alone, so that no log holds a whole one by accident. */
    @Override
    public String toString() {
        return fingerprint.substring(0, Math.min(SHORT, fingerprint.length())) + "…";
    }
}
