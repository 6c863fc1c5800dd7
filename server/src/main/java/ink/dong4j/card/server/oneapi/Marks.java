package ink.dong4j.card.server.oneapi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short marks of secrets, left in the gateway so that a later run sees whether a secret has changed:
 * the gateway never shows a channel's key, and a password can only be tried. Without the signing
 * secret a mark tells nothing.
 */
final class Marks {
    private static final int LENGTH_CHARS = 12;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec signing;

    Marks(Secret signing) {
        this.signing =
                new SecretKeySpec(signing.text().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String purpose, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(signing);
            byte[] text = (purpose + "\n" + secret.text()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text)).substring(0, LENGTH_CHARS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
