package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.metrics.Login;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.auth.AbstractUserAuth;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.ServerUserAuthService;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody in under any name, by the first of the usual methods that a client tries: {@code none}
 * in one round trip, and the others for clients that never try it. Nothing is proved and nothing asked:
 * a password is not even read from its packet, and neither is the signature of a key. Called on the
 * connection's event loop.
 *
 * <p>Two names ask for a key: {@code none} is turned down there, and who signs the login is known by
 * that key afterwards. Whoever proves none gets in by the methods that come after the keys, as anybody
 * would; so does who tried many. What a key was only offered for, or signed wrongly, leaves no trace.
 *
 * <p>The library turns {@code none} down by its name before it looks for a method, so here every
 * welcome request goes on under a name of our own.
 */
final class OpenAuthentication extends ServerUserAuthService {
    private static final String NONE = "none";
    private static final String PUBLIC_KEY = "publickey";

    /** What a client that was turned down may try; to try {@code none} is always allowed. */
    private static final List<String> OFFERED =
            List.of(PUBLIC_KEY, "keyboard-interactive", "password");

    private static final String LET_IN = "card-let-in";
    private static final String PUBLIC_KEY_PROBE = "card-publickey-probe";
    private static final String REFUSED = "card-refused";
    private static final int USER_CHARACTERS = 256;

    /** What may be tried after all keys. */
    private static final List<String> WITHOUT_KEY = OFFERED.subList(1, OFFERED.size());

    private Optional<KeyAttempts> attempts = Optional.empty();

    /** What the request proves that is being dealt with. */
    private Identity identity = new Identity.Anonymous();

    private OpenAuthentication(Session session) throws IOException {
        super(session);
    }

    /** The service that clients ask for before they have logged in. */
    static final class Factory extends ServerUserAuthServiceFactory {
        @Override
        public Service create(Session session) throws IOException {
            return new OpenAuthentication(session);
        }
    }

    /** What the library knows of as methods. */
    static List<UserAuthFactory> methods() {
        return List.of(
                new Method(LET_IN, LetIn::new), new Method(PUBLIC_KEY_PROBE, PublicKeyProbe::new));
    }

    private record Method(String name, Supplier<UserAuth> start) implements UserAuthFactory {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public UserAuth createUserAuth(ServerSession session) {
            return start.get();
        }
    }

    private static final class LetIn extends AbstractUserAuth {
        LetIn() {
            super(LET_IN);
        }

        @Override
        protected Boolean doAuth(Buffer request, boolean first) {
            return true;
        }
    }

    /** Tells a client that asks whether its key is worth a signature that it is, whatever its kind. */
    private static final class PublicKeyProbe extends AbstractUserAuth {
        PublicKeyProbe() {
            super(PUBLIC_KEY_PROBE);
        }

        /** Null: the login goes on. */
        @Override
        protected @Nullable Boolean doAuth(Buffer request, boolean first) throws Exception {
            ServerSession session = getServerSession();
            Buffer worthIt = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_PK_OK);
            worthIt.putBytes(request.getBytes());
            worthIt.putBytes(request.getBytes());
            session.writePacket(worthIt);
            return null;
        }
    }

    @Override
    protected boolean handleUserAuthRequestMessage(
            ServerSession session, Buffer request, AtomicReference<Boolean> authenticated)
            throws Exception {
        String user = request.getString();
        String service = request.getString();
        String method = request.getString();
        ListenerContext listener = ((CardSession) session).listener();
        Buffer renamed = new ByteArrayBuffer();
        renamed.putString(user);
        renamed.putString(service);
        identity = new Identity.Anonymous();
        if (attempts.isEmpty()) {
            attempts = KeyAttempts.under(user, listener.owners());
        }
        if (user.length() > USER_CHARACTERS || !(method.equals(NONE) || OFFERED.contains(method))) {
            listener.figures().login(Login.REFUSED);
            renamed.putString(REFUSED);
        } else if (method.equals(PUBLIC_KEY)) {
            byKey(user, service, request, renamed);
        } else {
            boolean first = method.equals(NONE) && attempts.isPresent();
            renamed.putString(first ? REFUSED : LET_IN);
        }
        return super.handleUserAuthRequestMessage(session, renamed, authenticated);
    }

    private void byKey(String user, String service, Buffer request, Buffer renamed) {
        boolean signed = request.getBoolean();
        if (signed && attempts.isEmpty()) {
            renamed.putString(LET_IN);
            return;
        }
        String algorithm = request.getString();
        byte[] key = request.getBytes();
        if (signed) {
            SignedLogin login = new SignedLogin(user, service, algorithm, key, request.getBytes());
            identity = attempts.orElseThrow().identity(login, getSession());
            renamed.putString(identity.proved().isPresent() ? LET_IN : REFUSED);
        } else if (attempts.map(keys -> keys.isWelcome(algorithm, key)).orElse(true)) {
            renamed.putString(PUBLIC_KEY_PROBE);
            renamed.putString(algorithm);
            renamed.putBytes(key);
        } else {
            renamed.putString(REFUSED);
        }
    }

    /** By the request that is being dealt with, and by no earlier one. */
    @Override
    protected void handleAuthenticationSuccess(int command, Buffer buffer) throws Exception {
        ((CardSession) getSession()).proved(identity);
        super.handleAuthenticationSuccess(command, buffer);
    }

    @Override
    protected void handleAuthenticationFailure(int command, Buffer buffer) throws Exception {
        boolean keysGoOn = attempts.map(KeyAttempts::goOn).orElse(true);
        Buffer failure = getSession().createBuffer(SshConstants.SSH_MSG_USERAUTH_FAILURE);
        failure.putString(String.join(",", keysGoOn ? OFFERED : WITHOUT_KEY));
        failure.putBoolean(false);
        getSession().writePacket(failure);
    }
}
