package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.identity.KeyedName;
import ink.dong4j.card.server.identity.OwnerKeys;
import java.util.Optional;
import org.apache.sshd.common.session.Session;

/**
 * The keys that one connection tries under a name that asks for one: {@code me}, which takes any key,
 * and {@code owner}, which takes those of the owner. Nothing of a key that is only tried is kept.
 * Confined to one event loop.
 */
final class KeyAttempts {
    /** An agent tries the keys that it holds one by one. */
    static final int MOST = 16;

    /** A signature that is not right is no slip of a person's. */
    private static final int MOST_WRONG = 3;

    /** Longer than a key of RSA with 16,384 bits. In bytes. */
    private static final int LONGEST = 4 * 1024;

    private final KeyedName name;
    private final OwnerKeys owners;
    private int tried;
    private int wrong;

    private KeyAttempts(KeyedName name, OwnerKeys owners) {
        this.name = name;
        this.owners = owners;
    }

    /** Empty for a name that asks for no key. */
    static Optional<KeyAttempts> under(String user, OwnerKeys owners) {
        return KeyedName.of(user).map(name -> new KeyAttempts(name, owners));
    }

    /** Whether another key may be tried; after that the client has to get in without one. */
    boolean goOn() {
        return tried < MOST && wrong < MOST_WRONG;
    }

    /** Whether a key that the client asks about would be worth a signature. */
    boolean isWelcome(String algorithm, byte[] key) {
        tried++;
        return tried <= MOST && mayProve(algorithm, key);
    }

    /** Whom a signed login proves: nobody when its key is not welcome or the signature not right. */
    Identity identity(SignedLogin login, Session session) {
        boolean right =
                wrong < MOST_WRONG
                        && mayProve(login.algorithm(), login.key())
                        && isRight(login, session);
        if (!right) {
            wrong++;
            return new Identity.Anonymous();
        }
        return name.identity(KeyId.of(login.key()));
    }

    private boolean mayProve(String algorithm, byte[] key) {
        return key.length <= LONGEST
                && SignedLogin.takes(algorithm, key)
                && (name != KeyedName.OWNER || owners.lists(KeyId.of(key)));
    }

    /** Whatever is damaged was not signed. What the library says of it may hold the key, so it is not logged. */
    private static boolean isRight(SignedLogin login, Session session) {
        try {
            return login.isRight(session);
        } catch (Exception _) {
            return false;
        }
    }
}
