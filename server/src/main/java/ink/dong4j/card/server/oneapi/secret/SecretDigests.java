package ink.dong4j.card.server.oneapi.secret;

import ink.dong4j.card.server.config.access.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short digests of secrets, left in the gateway so that a later run sees whether a secret has changed:
 * the gateway never shows a channel's key, and a password can only be tried. Without the signing
 * secret a mark tells nothing.
 */
public final class SecretDigests {
    private static final int LENGTH_CHARS = 12;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec signing;

    public SecretDigests(Secret signing) {
        this.signing =
                new SecretKeySpec(signing.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(String purpose, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(signing);
            byte[] text = (purpose + "\n" + secret.reveal()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text)).substring(0, LENGTH_CHARS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
