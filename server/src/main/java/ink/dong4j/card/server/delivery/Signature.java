package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.access.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook: HMAC-SHA256 over {@code id.timestamp.body}. The key is the secret's text; behind
 * {@code whsec_} it is written in Base64.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ENCODED = "whsec_";

    private final SecretKeySpec key;

    private Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static Signature with(Secret secret) {
        String text = secret.reveal();
        return new Signature(
                text.startsWith(ENCODED)
                        ? Base64.getDecoder().decode(text.substring(ENCODED.length()))
                        : text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in the head, with the version of its method. */
    String of(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("%s.%s.".formatted(id, timestamp).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
