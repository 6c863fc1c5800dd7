package ink.dong4j.card.server.ssh;

import java.security.Provider;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.bouncycastle.BouncyCastleEdDSASupport;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.jspecify.annotations.Nullable;

/**
 * What SSHD takes from BouncyCastle by the security API: Ed25519, whose JDK keys it does not know, and
 * X25519. Everything else it finds in the JDK. BouncyCastle's own provider would do, but at each start
 * it enters a thousand algorithms of all kinds, which takes 6 MB of memory.
 */
final class Curve25519 extends AbstractSecurityProviderRegistrar {
    private static final String NAME = "Curve25519";
    private static final String CLASSES = "org.bouncycastle.jcajce.provider.asymmetric.edec.";

    private static final class Algorithms extends Provider {
        private static final long serialVersionUID = 1;

        Algorithms() {
            super(NAME, "1", "Ed25519 and X25519 of BouncyCastle");
            put("KeyFactory.EdDSA", CLASSES + "KeyFactorySpi$EdDSA");
            put("KeyFactory.Ed25519", CLASSES + "KeyFactorySpi$Ed25519");
            put("KeyPairGenerator.EdDSA", CLASSES + "KeyPairGeneratorSpi$EdDSA");
            put("KeyPairGenerator.Ed25519", CLASSES + "KeyPairGeneratorSpi$Ed25519");
            putService(new Signatures(this));
            put("KeyFactory.X25519", CLASSES + "KeyFactorySpi$X25519");
            put("KeyPairGenerator.X25519", CLASSES + "KeyPairGeneratorSpi$X25519");
            put("KeyAgreement.X25519", CLASSES + "KeyAgreementSpi$X25519");
        }
    }

    private static final class Signatures extends Provider.Service {
        Signatures(Provider provider) {
            super(
                    provider,
                    "Signature",
                    SecurityUtils.EDDSA,
                    Ed25519Signature.class.getName(),
                    null,
                    null);
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            return new Ed25519Signature();
        }
    }

    private final Provider algorithms = new Algorithms();

    private Curve25519() {
        super(NAME);
    }

    /** For the whole process, before SSHD is first used. Idempotent. */
    static void register() {
        SecurityUtils.setAPrioriDisabledProvider(SecurityUtils.BOUNCY_CASTLE, true);
        SecurityUtils.registerSecurityProvider(new Curve25519());
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getProviderName() {
        return NAME;
    }

    @Override
    public Provider getSecurityProvider() {
        return algorithms;
    }

    /** Keeps it out of the JDK's list of providers, where others would look through it as well. */
    @Override
    public boolean isNamedProviderUsed() {
        return false;
    }

    @Override
    public boolean isSecurityEntitySupported(Class<?> entityType, String name) {
        return algorithms.getService(entityType.getSimpleName(), name) != null;
    }

    @Override
    public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
        return Optional.of(new BouncyCastleEdDSASupport());
    }
}
